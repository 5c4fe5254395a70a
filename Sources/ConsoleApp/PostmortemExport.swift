public import IncidentModel
public import Postmortem
public import TimelineStore

/// Puts an incident's export together from the store alone.
public struct PostmortemExport {
  /// What an export is written as.
  public enum Format: String, Sendable, CaseIterable {
    /// The draft, for a wiki or a repository.
    case markdown
    /// The draft as one page for a browser.
    case html
    /// The events as one JSON array.
    case json
    /// The events, one to a line.
    case jsonl
    /// The events as a spreadsheet reads them.
    case csv
  }

  /// The incident's events, redacted where that was asked for.
  public let events: [TimelineEvent]
  /// What the commands printed, by the event of their end; redacted likewise.
  public let outputs: [EventID: [UInt8]]
  /// What was taken out, and what stands there now; empty without a redaction.
  public let substitutions: [Redaction.Substitution]

  /// Reads an incident.
  ///
  /// - Parameters:
  ///   - redacting: what is taken out, as ``Redaction`` takes it; empty for nothing.
  ///   - needsOutputs: whether the outputs are wanted too; data formats do without.
  public init(
    of incident: IncidentID, in store: TimelineStore, redacting: [String] = [], needsOutputs: Bool = true
  ) throws {
    var events = try store.events(of: incident)
    var outputs: [EventID: [UInt8]] = [:]
    for event in events where needsOutputs {
      guard case .commandFinished(let end) = event.body, end.capture != nil else { continue }
      outputs[event.id] = try store.capture(end)
    }
    guard !redacting.isEmpty else {
      (self.events, self.outputs, substitutions) = (events, outputs, [])
      return
    }
    var redaction = try Redaction(redacting, knowing: events)
    events = events.map { redaction.event($0) }
    // One after the other in the order of the timeline, so that the substitutes do not depend on a dictionary.
    for event in events {
      guard let bytes = outputs[event.id] else { continue }
      outputs[event.id] = Array(redaction.text(String(decoding: bytes, as: UTF8.self)).utf8)
    }
    (self.events, self.outputs, substitutions) = (events, outputs, redaction.substitutions)
  }

  /// Returns the export in a format, as UTF-8 and ending in a line feed.
  public func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .markdown: Array(report.markdown().utf8)
    case .html: Array(report.html().utf8)
    case .json: TimelineExport.json(events)
    case .jsonl: TimelineExport.jsonl(events)
    case .csv: TimelineExport.csv(events)
    }
  }

  private var report: PostmortemReport {
    PostmortemReport(events: events, outputs: outputs, generator: "incident \(ProgramVersion.current)")
  }
}
