public import PlainJSON

extension Verdict: JSONRepresentable {
  /// Reads the object that ``json`` makes.
  public init(json: JSONValue) throws(JSONMismatch) {
    let fields = try JSONObject(json: json)
    self.init(
      level: try fields.required("level"), rule: try fields.required("rule"),
      text: try fields.required("text"), row: try fields.optional("row"),
      brokenThresholds: try fields.required("brokenThresholds"))
  }

  /// The verdict as an object.
  public var json: JSONValue {
    var fields = JSONObject()
    fields.add("level", level)
    fields.add("rule", rule)
    fields.add("text", text)
    fields.add("row", row)
    fields.add("brokenThresholds", brokenThresholds)
    return .object(fields)
  }
}

extension Verdict.RowReference: JSONRepresentable {
  /// Reads the object that ``json`` makes.
  public init(json: JSONValue) throws(JSONMismatch) {
    let fields = try JSONObject(json: json)
    self.init(table: try fields.required("table"), row: try fields.required("row"))
  }

  /// The reference as an object.
  public var json: JSONValue {
    var fields = JSONObject()
    fields.add("table", table)
    fields.add("row", row)
    return .object(fields)
  }
}
