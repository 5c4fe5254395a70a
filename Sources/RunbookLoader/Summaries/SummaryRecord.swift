import PlainJSON

/// What is remembered of one file: its stamp when it was read, and what a list shows of it.
struct SummaryRecord: Sendable, Equatable {
  /// The stamp's text.
  var stamp: String
  /// The summary; its path is absolute, and the key of the record.
  var summary: RunbookSummary

  /// The summary of a file under the name and path by which it was found this time.
  func summary(slug: String, path: String) -> RunbookSummary {
    var found = summary
    found.slug = slug
    found.path = path
    return found
  }
}

extension SummaryRecord: JSONRepresentable {
  init(json: JSONValue) throws(JSONMismatch) {
    let object = try JSONObject(json: json)
    stamp = try object.required("stamp")
    summary = RunbookSummary(
      slug: try object.required("slug"), title: try object.required("title"),
      path: try object.required("path"), severity: try object.optional("severity"),
      alerts: try object.required("alerts"), owner: try object.optional("owner"),
      lastReviewed: try object.optional("last_reviewed"), nextReview: try object.optional("next_review"),
      steps: try object.required("steps"),
      commands: try object.required("commands"))
  }

  var json: JSONValue {
    var object = JSONObject()
    object.add("stamp", stamp)
    object.add("slug", summary.slug)
    object.add("title", summary.title)
    object.add("path", summary.path)
    object.add("severity", summary.severity)
    object.add("alerts", summary.alerts)
    object.add("owner", summary.owner)
    object.add("last_reviewed", summary.lastReviewed)
    object.add("next_review", summary.nextReview)
    object.add("steps", summary.steps)
    object.add("commands", summary.commands)
    return .object(object)
  }
}
