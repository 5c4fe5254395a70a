import PlainJSON

extension JSONValue {
  /// The value as people read it: one member or element a line.
  var indented: String { text(after: "") }

  private func text(after indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let object) where !object.members.isEmpty:
      let members = object.members.map { key, value in
        "\(inner)\(JSONWriter.text(.string(key))): \(value.text(after: inner))"
      }
      return "{\n\(members.joined(separator: ",\n"))\n\(indent)}"
    case .array(let values) where !values.isEmpty:
      let elements = values.map { inner + $0.text(after: inner) }
      return "[\n\(elements.joined(separator: ",\n"))\n\(indent)]"
    default: return JSONWriter.text(self)
    }
  }
}
