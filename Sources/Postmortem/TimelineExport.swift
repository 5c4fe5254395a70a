import FoundationEssentials
public import IncidentModel

/// The timeline as data, in the forms that other programs read.
///
/// Each form has the events in the order in which they are given and ends in a line feed; the same events
/// give the same bytes.
public enum TimelineExport {
  /// Returns JSON Lines: one event to a line, its keys sorted.
  ///
  /// It is what Timesketch imports.
  public static func jsonl(_ events: [TimelineEvent]) throws -> String {
    try lines(events).map { $0 + "\n" }.joined()
  }

  /// Returns one JSON array with one event to a line, its keys sorted.
  public static func json(_ events: [TimelineEvent]) throws -> String {
    events.isEmpty ? "[]\n" : "[\n" + (try lines(events)).joined(separator: ",\n") + "\n]\n"
  }

  /// Returns CSV after RFC 4180 with a header line, that a spreadsheet may open.
  ///
  /// A text that a spreadsheet would take for a formula has an apostrophe before it.
  public static func csv(_ events: [TimelineEvent]) -> String {
    CSVTable.text(of: events)
  }

  private static func lines(_ events: [TimelineEvent]) throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try events.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
  }
}
