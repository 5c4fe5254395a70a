/// Something in a configuration that is not taken over; all the rest of it is.
public struct ConfigurationProblem: Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int
  /// What is wrong, and what to do.
  public var message: String

  /// Makes a problem.
  public init(path: String, line: Int, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// `file:line: what is wrong`.
  public var description: String { line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)" }
}
