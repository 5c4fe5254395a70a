public import IncidentModel
import PlainJSON

/// The timeline as data, in the forms that other programs read.
///
/// Each form has the events in the order in which they are given and ends in a line feed; the same events
/// give the same bytes.
public enum TimelineExport {
  /// Returns JSON Lines: one event to a line, its keys sorted.
  ///
  /// It is what Timesketch imports.
  public static func jsonl(_ events: [TimelineEvent]) -> String {
    var writer = JSONWriter()
    for event in events {
      writer.write(event.fields)
      writer.write(raw: "\n")
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns one JSON array with one event to a line, its keys sorted.
  public static func json(_ events: [TimelineEvent]) -> String {
    var writer = JSONWriter()
    writer.write(raw: events.isEmpty ? "[" : "[\n")
    for (position, event) in events.enumerated() {
      if position > 0 { writer.write(raw: ",\n") }
      writer.write(event.fields)
    }
    writer.write(raw: events.isEmpty ? "]\n" : "\n]\n")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Returns CSV after RFC 4180 with a header line, that a spreadsheet may open.
  ///
  /// A text that a spreadsheet would take for a formula has an apostrophe before it.
  public static func csv(_ events: [TimelineEvent]) -> String {
    CSVTable.text(of: events)
  }
}
