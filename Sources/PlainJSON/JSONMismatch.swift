/// A JSON value that is not what was looked for.
public struct JSONMismatch: Error, CustomStringConvertible {
  /// What is wrong, in one line.
  public let description: String

  /// Makes a mismatch.
  public init(description: String) { self.description = description }

  static func wanted(_ what: String) -> JSONMismatch { JSONMismatch(description: "the value is not \(what)") }
}
