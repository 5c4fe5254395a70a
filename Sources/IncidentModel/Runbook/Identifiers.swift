public import PlainJSON

/// A text that identifies one thing and is not mixed up with the text that identifies another.
public protocol Identifier: RawRepresentable<String>, Hashable, Sendable, Codable, JSONRepresentable,
  CustomStringConvertible
{
  /// Makes an identifier from its text, which is taken as it is.
  init(rawValue: String)
}

extension Identifier {
  /// Reads the identifier from a text, which is taken as it is.
  public init(json: JSONValue) throws(JSONMismatch) { self.init(rawValue: try String(json: json)) }

  /// The identifier's text.
  public var json: JSONValue { .string(rawValue) }

  /// Makes an identifier from its text, which is taken as it is.
  public init(_ text: String) { self.init(rawValue: text) }

  /// The identifier's text.
  public var description: String { rawValue }

  /// Reads the identifier from a single text.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the identifier as a single text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// A step's place in its runbook: section path and position, so that it survives an edit elsewhere.
public struct StepID: Identifier {
  /// The identifier's text.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A task's place in its step.
public struct TaskID: Identifier {
  /// The identifier's text.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// A command's place in its step.
public struct CommandID: Identifier {
  /// The identifier's text.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// An incident's name, unique in its store: `2026-11-21-redis-down`.
public struct IncidentID: Identifier {
  /// The identifier's text.
  public let rawValue: String
  /// Makes an identifier from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}
