/// Where a runbook sends its reader.
public struct Jump: Sendable, Hashable, Encodable {
  /// What is at the other end.
  public enum Destination: Sendable, Hashable {
    /// A step of the same runbook.
    case step(StepID)
    /// A section of the same runbook, by the line of its heading.
    case section(line: Int)
    /// Another runbook, by slug, and a heading's anchor in it.
    case runbook(slug: String, anchor: String?)
    /// An address outside; it is shown, never opened unasked.
    case url(String)
    /// Nothing that exists.
    case unresolved
  }

  /// What the runbook says: "→ Step 3".
  public var text: String
  /// What is at the other end.
  public var destination: Destination

  /// Makes a jump.
  public init(text: String, destination: Destination) {
    self.text = text
    self.destination = destination
  }

  private enum CodingKeys: String, CodingKey { case text, kind, step, line, runbook, anchor, url }

  /// Writes the text, the kind of destination, and the destination under that kind's name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    switch destination {
    case .step(let id):
      try container.encode("step", forKey: .kind)
      try container.encode(id, forKey: .step)
    case .section(let line):
      try container.encode("section", forKey: .kind)
      try container.encode(line, forKey: .line)
    case .runbook(let slug, let anchor):
      try container.encode("runbook", forKey: .kind)
      try container.encode(slug, forKey: .runbook)
      try container.encodeIfPresent(anchor, forKey: .anchor)
    case .url(let url):
      try container.encode("url", forKey: .kind)
      try container.encode(url, forKey: .url)
    case .unresolved:
      try container.encode("unresolved", forKey: .kind)
    }
  }
}
