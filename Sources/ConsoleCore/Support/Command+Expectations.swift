import IncidentModel

extension Command {
  /// What stands about its result in comments and attributes, each said once.
  ///
  /// A sentence after the block is part of the step's text already; one that holds another expectation says more
  /// than that: `{ "status": "degraded" } (not "unhealthy")`.
  var shownExpectations: [Expectation] {
    let shown = expectations.filter { $0.kind != .prose || $0.source == .comment }
    return shown.filter { one in
      !shown.contains { $0 != one && $0.kind == .prose && $0.line == one.line && $0.text.contains(one.text) }
    }
  }
}
