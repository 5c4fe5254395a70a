public import PlainJSON

extension ChecklistItem: JSONRepresentable {
  /// Reads the object that ``json`` makes.
  public init(json: JSONValue) throws(JSONMismatch) {
    let fields = try JSONObject(json: json)
    self.init(
      phase: try fields.required("phase"), step: try fields.required("step"),
      number: try fields.optional("number"), title: try fields.required("title"),
      tasks: try fields.required("tasks"), fields: try fields.optional("fields") ?? [])
  }

  /// The item as an object.
  public var json: JSONValue {
    var fields = JSONObject()
    fields.add("phase", phase)
    fields.add("step", step)
    fields.add("number", number)
    fields.add("title", title)
    fields.add("tasks", tasks)
    // Older timelines have none, and their events must stay what they were hashed as.
    if !self.fields.isEmpty { fields.add("fields", self.fields) }
    return .object(fields)
  }
}

extension ChecklistItem.TaskItem: JSONRepresentable {
  /// Reads the object that ``json`` makes.
  public init(json: JSONValue) throws(JSONMismatch) {
    let fields = try JSONObject(json: json)
    self.init(id: try fields.required("id"), text: try fields.required("text"))
  }

  /// The item as an object.
  public var json: JSONValue {
    var fields = JSONObject()
    fields.add("id", id)
    fields.add("text", text)
    return .object(fields)
  }
}

extension ChecklistItem.FieldItem: JSONRepresentable {
  /// Reads the object that ``json`` makes.
  public init(json: JSONValue) throws(JSONMismatch) {
    let fields = try JSONObject(json: json)
    self.init(id: try fields.required("id"), label: try fields.required("label"))
  }

  /// The blank as an object.
  public var json: JSONValue {
    var fields = JSONObject()
    fields.add("id", id)
    fields.add("label", label)
    return .object(fields)
  }
}
