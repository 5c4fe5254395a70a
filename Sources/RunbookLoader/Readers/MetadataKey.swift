import ShellReader

/// What a label says about the runbook itself: "Owner", "Last reviewed", "Author".
enum MetadataKey: Sendable {
  case alerts, severity, owner, impact, mttrTarget, lastReviewed, nextReview, reviewEvery
  /// Any other that documents carry, and that only documents have: "Author", "Version".
  case document

  /// Reads a label without its colon; nil when no document is known to carry it.
  init?(_ label: String) {
    let name = label.folded
    for (key, names) in Self.names where names.contains(name) {
      self = key
      return
    }
    return nil
  }

  private static let names: [(MetadataKey, WordSet)] = [
    (
      .alerts,
      ["alert", "alerts", "alert name", "alert names", "alertname", "alert(s)", "prometheus alert"]
    ),
    (.severity, ["severity", "priority", "alert severity", "default severity"]),
    (
      .owner,
      [
        "owner", "owners", "owned by", "owning team", "service owner", "maintainer", "maintainers",
        "maintained by", "runbook owner", "document owner", "team", "owner team",
      ]
    ),
    (.impact, ["impact", "user impact", "business impact", "customer impact", "service impact"]),
    (
      .mttrTarget,
      [
        "mttr target", "mttr", "target mttr", "resolution target", "target resolution time",
        "target resolution", "time to resolve",
      ]
    ),
    (
      .lastReviewed,
      [
        "last updated", "last reviewed", "last review", "last tested", "updated", "last verified",
        "last update", "reviewed", "last review date", "last reviewed on", "last updated on",
        "date of last review", "reviewed on", "last revised", "last modified",
      ]
    ),
    (
      .nextReview,
      [
        "next review", "next review date", "review by", "review due", "next scheduled review",
        "next review due", "next review on", "next review due date", "review due date",
      ]
    ),
    (
      .reviewEvery,
      [
        "review interval", "review cadence", "review frequency", "review cycle", "review schedule",
        "review every",
      ]
    ),
    (
      .document,
      [
        "author", "authors", "version", "document version", "runbook version", "contact", "contacts",
        "approver", "approved by", "approver(s)", "reviewer", "reviewers", "reviewed by",
        "last reviewed by", "last updated by", "created", "created on", "created by", "date created",
        "effective date", "classification", "document id", "runbook id", "document status",
        "change history", "status", "slack", "slack channel", "email",
      ]
    ),
  ]

  /// Whether it says when the runbook is looked over, which nothing but a document's own facts does.
  var isReview: Bool {
    switch self {
    case .lastReviewed, .nextReview, .reviewEvery: true
    default: false
    }
  }
}
