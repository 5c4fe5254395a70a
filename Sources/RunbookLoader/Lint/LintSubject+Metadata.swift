import IncidentModel

extension LintSubject {
  /// Looks at whose the runbook is and whether somebody looked it over in time.
  mutating func checkMetadata(today: String) {
    let metadata = runbook.metadata
    if runbook.steps.isEmpty {
      report(
        .noSteps, line: 1, "nothing in it can be ticked; write the steps as a list or as numbered headings")
    }
    if metadata.owner == nil {
      report(
        .missingOwner, line: 1, "no owner; write 'owner: TEAM' into the front matter, or '**Owner:** TEAM'")
    }
    for target in metadata.targets where !Self.isTarget(target) {
      report(
        .annotationValue, line: line(of: "targets"),
        "the target '\(target)' is not local, ssh:HOST, docker:NAME or kubectl:POD")
    }
    checkReview(metadata, today: today)
  }

  private mutating func checkReview(_ metadata: RunbookMetadata, today: String) {
    let reviewed = metadata.lastReviewed.flatMap(CalendarDay.read)
    let interval = metadata.reviewEvery.flatMap(ReviewInterval.days)
    if let text = metadata.lastReviewed, reviewed == nil {
      report(
        .annotationValue, line: line(of: text), at: text, "'\(text)' is not a day; write it as 2026-11-21")
    }
    if let text = metadata.reviewEvery, interval == nil {
      report(
        .annotationValue, line: line(of: text), at: text,
        "'\(text)' is not an interval; write 90d or 6 months")
    }
    if let due = metadata.nextReview.flatMap(CalendarDay.read), due < today {
      report(.overdueReview, line: line(of: metadata.nextReview ?? due), "the review was due on \(due)")
    } else if metadata.nextReview == nil, let reviewed, let interval,
      let due = Timestamp(iso8601: "\(reviewed)T00:00:00Z")?.advanced(bySeconds: Int64(interval) * 86_400)
        .date,
      due < today
    {
      report(
        .overdueReview, line: line(of: reviewed),
        "last reviewed on \(reviewed), to be reviewed every \(metadata.reviewEvery ?? ""): due on \(due)")
    } else if metadata.lastReviewed == nil, metadata.nextReview == nil {
      report(
        .missingReview, line: 1, "no day of review; write 'last_reviewed: \(today)' into the front matter")
    }
  }

  /// The first line that holds a text; 1 when none does.
  private func line(of text: String) -> Int {
    (lines.firstIndex { $0.holds(text) } ?? 0) + 1
  }

  /// Whether a text names a place where commands can run.
  static func isTarget(_ text: String) -> Bool {
    text == "local"
      || ["ssh:", "docker:", "kubectl:"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
  }
}
