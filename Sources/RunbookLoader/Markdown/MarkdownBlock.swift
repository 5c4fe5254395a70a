/// A block of a parsed document; what stands deeper than the parser's limit is `source`.
struct MarkdownBlock: Sendable {
  /// What the block is.
  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    /// Code; `info` is what stands after the fence, nil for an indented block.
    case code(info: String?)
    /// A list; `start` nil for bullets.
    case list(start: Int?)
    /// An item; `isTask` when it has a check box.
    case item(isTask: Bool)
    case quote
    /// A table; the first child is the header.
    case table
    case row
    case cell
    case html
    case rule
    case source
  }

  var kind: Kind
  /// The first line in the file, from 1.
  var line: Int
  /// The last line in the file.
  var endLine: Int
  /// The text of a paragraph, heading or cell.
  var text = InlineText()
  /// The text of code, HTML or source.
  var literal = ""
  var children: [MarkdownBlock] = []

  /// The line of the first line of `literal`: a fence stands above its text.
  var literalLine: Int {
    if case .code(info: .some) = kind { return line + 1 }
    return line
  }

  /// What stands after the fence; nil for an indented block and for everything that is no code.
  var fenceInfo: String? {
    if case .code(let info) = kind { return info }
    return nil
  }

  var isParagraph: Bool { kind == .paragraph }

  var isCode: Bool {
    if case .code = kind { return true }
    return false
  }

  var isList: Bool {
    if case .list = kind { return true }
    return false
  }

  var isOrderedList: Bool {
    if case .list(start: .some) = kind { return true }
    return false
  }

  var isTask: Bool { kind == .item(isTask: true) }

  var isTable: Bool { kind == .table }

  /// The level of a heading; nil for every other block.
  var headingLevel: Int? {
    if case .heading(let level) = kind { return level }
    return nil
  }

  /// The text of an item's first paragraph; empty when it begins with something else.
  var itemText: InlineText {
    guard let first = children.first, first.isParagraph else { return InlineText() }
    return first.text
  }

  /// Whether this block or one below it is what `test` asks for.
  func contains(where test: (MarkdownBlock) -> Bool) -> Bool {
    test(self) || children.contains { $0.contains(where: test) }
  }
}
