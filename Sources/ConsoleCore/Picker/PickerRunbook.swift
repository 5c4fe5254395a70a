import IncidentModel

/// A runbook as the picker lists it.
public struct PickerRunbook: Sendable, Hashable {
  /// What people type.
  public var slug: String
  /// Its title.
  public var title: String
  /// The alerts that page for it.
  public var alerts: [String]
  /// The severity as it says it; nil if it says none.
  public var severity: String?
  /// How many steps it has.
  public var steps: Int
  /// The day of its next review as `YYYY-MM-DD`; nil if it names none.
  public var nextReview: String?
  /// What else it says, to be searched; empty for nothing.
  public var text: String

  /// Makes an entry.
  public init(
    slug: String, title: String, alerts: [String] = [], severity: String? = nil, steps: Int = 0,
    nextReview: String? = nil, text: String = ""
  ) {
    self.slug = slug
    self.title = title
    self.alerts = alerts
    self.severity = severity
    self.steps = steps
    self.nextReview = nextReview
    self.text = text
  }

  /// Whether its next review should have been before this moment's day.
  func isReviewOverdue(on now: Timestamp) -> Bool {
    // Dates in this form sort as text.
    nextReview.map { $0 < now.date } ?? false
  }
}
