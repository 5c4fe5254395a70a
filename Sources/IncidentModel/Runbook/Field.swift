/// A blank to fill in: `Note current time: ________`.
public struct Field: Sendable, Hashable, Encodable {
  /// Its place in its step.
  public var id: String
  /// What is asked: "Note current time".
  public var label: String
  /// What stands after the blank: "minutes"; empty for nothing.
  public var unit: String
  /// Its line in the file, from 1.
  public var line: Int

  /// Makes a field.
  public init(id: String, label: String, unit: String = "", line: Int) {
    self.id = id
    self.label = label
    self.unit = unit
    self.line = line
  }
}
