public import PlainJSON

/// What a command changed for the next one on its target by `export`, `unset` and `cd`.
///
/// It never holds a secret.
public struct ShellChange: Sendable, Hashable {
  /// Where: a target as text, `local` or `ssh:HOST`.
  public var target: String
  /// Exported variables that are new or have another value.
  public var set: [String: String]
  /// Names of variables that are exported no more, or whose value nobody may keep.
  public var unset: [String]
  /// The directory that it ended in; nil when that is where it began.
  public var directory: String?

  /// Makes a change.
  public init(
    target: String, set: [String: String] = [:], unset: [String] = [], directory: String? = nil
  ) {
    self.target = target
    self.set = set
    self.unset = unset
    self.directory = directory
  }
}

extension ShellChange: JSONRepresentable {
  /// Reads the object that ``json`` makes.
  public init(json: JSONValue) throws(JSONMismatch) {
    let fields = try JSONObject(json: json)
    self.init(
      target: try fields.required("target"), set: try fields.required("set"),
      unset: try fields.required("unset"), directory: try fields.optional("directory"))
  }

  /// The change as an object.
  public var json: JSONValue {
    var fields = JSONObject()
    fields.add("target", target)
    fields.add("set", self.set)
    fields.add("unset", unset)
    fields.add("directory", directory)
    return .object(fields)
  }
}
