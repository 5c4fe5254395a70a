/// The bytes at which ``ShapeReader`` looks for a shape.
///
/// A trigger is a byte after two certain others: the `=` of `password=` after letters that a name of secrets
/// ends with, the second `/` of a URL. So the colons of times and the hyphens of dates, of which logs are
/// full, are none.
enum Triggers {
  /// The triggers of a text that is yet to be named; the first byte of a text is none.
  static var places: ByteTriples.Places { all.places }

  /// Kinds that are rare are put together where there is no bit for each.
  private static let all = ByteTriples([
    // The ends of the names in `ShapeReader.secretName`…
    kind("rwsRWS", "dseDSE", ":="),
    kind("etoETO", "tnyhTNYH", ":="),
    // …and what may stand between name and sign.
    kind(nil, " \t\"'`]\\", ":="),
    kind(":", "/", "/"),
    // Options; SQL's quotes.
    kind(nil, "- \t\"'`\n", "-'"),
    // The ends of token prefixes.
    kind("adrxp", "tbpars", "-"),
    kind("hav", "pousrte", "_"),
    // `requirepass`; `AKIA` and `ASIA`; `eyJ`; and `cookie` before its sign.
    kind("rRAeiI", "eEKSy", "qIJ:="),
  ])

  private static func kind(_ first: String?, _ second: String, _ third: String) -> ByteTriples.Kind {
    (first.map { Array($0.utf8) } ?? ByteTriples.anyByte, Array(second.utf8), Array(third.utf8))
  }
}
