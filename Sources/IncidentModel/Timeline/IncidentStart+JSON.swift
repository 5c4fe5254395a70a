import PlainJSON

// How the start of an incident, ways taken and times that went by are kept: the names are a contract.

extension IncidentStart {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      runbook: try fields.required("runbook"), path: try fields.required("path"),
      sha256: try fields.required("sha256"), title: try fields.required("title"),
      severity: try fields.optional("severity"), alert: try fields.optional("alert"),
      checklist: try fields.required("checklist"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("runbook", runbook)
    fields.add("path", path)
    fields.add("sha256", sha256)
    fields.add("title", title)
    fields.add("severity", severity)
    fields.add("alert", alert)
    fields.add("checklist", checklist)
    return fields
  }
}

extension JumpTaken {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      from: try fields.optional("from"), step: try fields.optional("step"),
      runbook: try fields.optional("runbook"), text: try fields.required("text"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("from", from)
    fields.add("step", step)
    fields.add("runbook", runbook)
    fields.add("text", text)
    return fields
  }
}

extension PassedClock {
  init(_ fields: JSONObject) throws(JSONMismatch) {
    self.init(
      name: try fields.required("name"), due: try fields.required("due"), text: try fields.required("text"))
  }

  var fields: JSONObject {
    var fields = JSONObject()
    fields.add("name", name)
    fields.add("due", due)
    fields.add("text", text)
    return fields
  }
}
