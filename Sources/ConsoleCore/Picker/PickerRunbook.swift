import IncidentModel

/// A runbook as the picker lists it.
public struct PickerRunbook: Sendable, Hashable {
  /// How much is known of it.
  public enum Reading: Sendable, Hashable {
    /// Its name.
    case waits
    /// What a list shows.
    case done
    /// It cannot be read, and why, in one line.
    case failed(String)
  }

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
  /// How much is known of it.
  public var reading = Reading.done

  /// Makes an entry that was read.
  public init(
    slug: String, title: String, alerts: [String] = [], severity: String? = nil, steps: Int = 0,
    nextReview: String? = nil
  ) {
    self.slug = slug
    self.title = title
    self.alerts = alerts
    self.severity = severity
    self.steps = steps
    self.nextReview = nextReview
  }

  /// Makes an entry of which the name is known and no more.
  public init(slug: String, reading: Reading = .waits) {
    self.init(slug: slug, title: "")
    self.reading = reading
  }

  /// Whether its next review should have been before this moment's day.
  func isReviewOverdue(on now: Timestamp) -> Bool {
    // Dates in this form sort as text.
    nextReview.map { $0 < now.date } ?? false
  }
}
