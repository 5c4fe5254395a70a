public import IncidentModel

/// The first draft of a postmortem, made of an incident's timeline and nothing else.
///
/// It states what was recorded and asks, in italics, for what only people know; it never invents a fact, and
/// a section that nobody filled says so. The same events in any order, and some of them twice, give the same
/// bytes. Every time in it is UTC.
public struct PostmortemReport: Sendable {
  let events: [TimelineEvent]
  let outputs: [EventID: [UInt8]]
  let generator: String
  let state: IncidentState
  let words: TimelineWords
  let attempts: [AttemptRecord]
  let responders: [ResponderRecord]
  /// The date in UTC on which the incident was opened; times of other dates say theirs.
  let mainDay: Int64

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - events: the incident's events, in any order.
  ///   - outputs: what the commands printed, by the identifier of the event of their end; an attempt without
  ///     an entry is shown with the excerpt in its event.
  ///   - generator: the name and version of the program, which the draft names as its origin.
  public init(events: [TimelineEvent], outputs: [EventID: [UInt8]], generator: String) {
    self.events = Self.ordered(events)
    self.outputs = outputs
    self.generator = generator
    state = IncidentState(self.events)
    words = TimelineWords(self.events, isNumbered: false)
    attempts = AttemptRecord.all(in: state)
    responders = ResponderRecord.all(in: self.events)
    mainDay = Self.day((state.openedAt ?? self.events.first?.at) ?? Timestamp(milliseconds: 0))
  }

  /// The number of a moment's date in UTC.
  static func day(_ time: Timestamp) -> Int64 {
    let (day, rest) = time.milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    return rest < 0 ? day - 1 : day
  }

  /// Each event once, in the order of a timeline; that is nearly always how they come.
  private static func ordered(_ events: [TimelineEvent]) -> [TimelineEvent] {
    if zip(events, events.dropFirst()).allSatisfy({ TimelineEvent.isEarlier($0, $1) }) { return events }
    var known: Set<EventID> = []
    return events.filter { known.insert($0.id).inserted }.sorted(by: TimelineEvent.isEarlier)
  }

  /// Returns the draft as GitHub-flavoured Markdown, ending in a line feed.
  public func markdown() -> String { MarkdownWriter.text(document()) }

  /// Returns the draft as one HTML page without any outside reference, ending in a line feed.
  public func html() -> String {
    HTMLWriter(title: "Postmortem: \(title)", picture: IncidentPicture.svg(self)).text(document())
  }

  private func document() -> ReportDocument {
    var document = ReportDocument()
    writeHead(&document)
    writeSummary(&document)
    writeImpact(&document)
    writeDetection(&document)
    writeResponse(&document)
    writeContributingFactors(&document)
    writeResolution(&document)
    writeTimeline(&document)
    writeDecisions(&document)
    writeMessages(&document)
    writeActionItems(&document)
    writeLessons(&document)
    writeChecklist(&document)
    writeDepartures(&document)
    writeCommands(&document)
    writeSupportingData(&document)
    return document
  }
}
