import IncidentModel

/// A place in a query where a value belongs.
struct QueryReference {
  var placeholder: Placeholder
  /// Where its token stands among the characters.
  var range: Range<Int>
  /// What the language makes of the token's place.
  var place: QueryCharacter.Place

  /// Every reference of a text in order; what stands in a comment needs no value.
  ///
  /// `$1` is a parameter of a prepared statement, and Grafana's `$__interval` means nothing elsewhere, but
  /// is a name like any other: it is asked for.
  static func all(in text: [QueryCharacter]) -> [QueryReference] {
    var found: [QueryReference] = []
    var at = 0
    while at < text.count {
      if text[at].place != .comment, text[at].place != .dollarQuoted,
        let (placeholder, end) = read(text, at)
      {
        found.append(QueryReference(placeholder: placeholder, range: at..<end, place: text[at].place))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private static func read(_ text: [QueryCharacter], _ at: Int) -> (Placeholder, end: Int)? {
    switch text[at].character {
    case "$": variable(text, at)
    case "<": enclosed(text, at, open: "<", close: ">", kind: .angle)
    case "{": enclosed(text, at, open: "{{", close: "}}", kind: .mustache)
    default: nil
    }
  }

  private static func variable(_ text: [QueryCharacter], _ at: Int) -> (Placeholder, end: Int)? {
    // `a$b` is one name to PostgreSQL.
    guard at == 0 || !text[at - 1].character.isNamePart else { return nil }
    var position = at + 1
    let isBraced = position < text.count && text[position].character == "{"
    if isBraced { position += 1 }
    let start = position
    while position < text.count, text[position].character.isASCII, text[position].character.isNamePart {
      position += 1
    }
    let name = String(text[start..<position].map(\.character))
    guard let first = name.first, !first.isNumber else { return nil }
    var defaultValue: String?
    if isBraced {
      guard let close = text[position...].firstIndex(where: { $0.character == "}" }) else { return nil }
      let rest = String(text[position..<close].map(\.character))
      guard rest.isEmpty || rest.hasPrefix(":-") || rest.hasPrefix("-") else { return nil }
      if !rest.isEmpty { defaultValue = String(rest.drop { $0 == ":" }.dropFirst()) }
      position = close + 1
    }
    let token = String(text[at..<position].map(\.character))
    return (Placeholder(token: token, name: name, kind: .environment, defaultValue: defaultValue), position)
  }

  /// `<pod name>` and `{{ name }}`: words with nothing else between the marks, so that `a<b>c` stays a
  /// comparison only where somebody leaves out every blank.
  private static func enclosed(
    _ text: [QueryCharacter], _ at: Int, open: String, close: String, kind: Placeholder.Kind
  ) -> (Placeholder, end: Int)? {
    let characters = text[at...].prefix(64).map(\.character)
    guard characters.starts(with: open) else { return nil }
    let inner = characters.dropFirst(open.count)
    guard let end = inner.indices.first(where: { characters[$0...].starts(with: close) }) else { return nil }
    let words = String(inner[..<end])
    let name =
      kind == .angle ? words : String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard let first = name.first, first.isLetter, name.last != " ",
      name.allSatisfy({ $0.isNamePart || $0 == "-" || $0 == " " || $0 == "." })
    else { return nil }
    return (
      Placeholder(token: open + words + close, name: name, kind: kind), at + end + close.count
    )
  }
}
