/// A line of Markdown into which text of unknown origin can only be put escaped.
///
/// A literal is Markdown; what is interpolated is text: `"**\(title)**"` is bold whatever the title holds,
/// and `"\(code: command)"` is a code span that its content cannot leave.
struct Markup: ExpressibleByStringInterpolation {
  enum Piece {
    case markdown(String)
    case text(String)
    case code(String)
  }

  var pieces: [Piece]

  init(stringLiteral value: String) { pieces = [.markdown(value)] }

  init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  struct Interpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.markdown(literal)) }
    }

    mutating func appendInterpolation(_ text: String) { pieces.append(.text(text)) }
    mutating func appendInterpolation(_ number: Int) { pieces.append(.text(String(number))) }
    mutating func appendInterpolation(code text: String) { pieces.append(.code(text)) }
    mutating func appendInterpolation(_ markup: Markup) { pieces.append(contentsOf: markup.pieces) }
  }

  /// The pieces of several lines with the same Markdown between them.
  static func joined(_ parts: [Markup], separator: String) -> Markup {
    var joined: Markup = ""
    for (position, part) in parts.enumerated() {
      if position > 0 { joined.pieces.append(.markdown(separator)) }
      joined.pieces += part.pieces
    }
    return joined
  }
}
