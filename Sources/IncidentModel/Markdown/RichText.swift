/// Running text with its emphasis, code and links, ready to be drawn; no Markdown marks are left in it.
public struct RichText: Hashable, Sendable {
  /// A stretch of text that looks the same throughout.
  public struct Span: Hashable, Sendable {
    /// The text; a line feed in it is a hard line break.
    public var text: String
    /// How it stands out.
    public var traits: Traits
    /// Where it leads, as the source writes it; nil for no link.
    public var link: String?

    /// Makes a span.
    public init(_ text: String, traits: Traits = [], link: String? = nil) {
      self.text = text
      self.traits = traits
      self.link = link
    }
  }

  /// The ways in which text stands out; they add up.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `*emphasis*`.
    public static let emphasis = Traits(rawValue: 1)
    /// `**strong**`.
    public static let strong = Traits(rawValue: 2)
    /// `` `code` ``.
    public static let code = Traits(rawValue: 4)
    /// `~~struck~~`.
    public static let struck = Traits(rawValue: 8)
  }

  /// The spans in order.
  public var spans: [Span]

  /// Makes a text of spans.
  public init(_ spans: [Span] = []) { self.spans = spans }

  /// Makes a plain text.
  public init(_ text: String) { spans = text.isEmpty ? [] : [Span(text)] }

  /// The text alone.
  public var plain: String { spans.map(\.text).joined() }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }
}
