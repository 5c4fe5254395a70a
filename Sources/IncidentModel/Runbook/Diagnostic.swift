/// A problem with a runbook: where it is, what is wrong, what to do.
public struct Diagnostic: Sendable, Hashable, Encodable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, Encodable {
    /// Something is lost or cannot work.
    case error
    /// Something is probably not as meant.
    case warning
    /// Something could be better.
    case note
  }

  /// The file, as it was opened.
  public var path: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// How bad it is.
  public var severity: Severity
  /// What is wrong and what to do, in one line.
  public var message: String
  /// The rule's name: `unknown-annotation`.
  public var rule: String

  /// Makes a diagnostic.
  public init(path: String, line: Int, column: Int = 1, severity: Severity, message: String, rule: String) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.rule = rule
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: severity: message [rule]`, as compilers write it.
  public var description: String { "\(path):\(line):\(column): \(severity.rawValue): \(message) [\(rule)]" }
}
