public import IncidentModel
import PlainJSON

/// The timeline as data, in the forms that other programs read.
///
/// Each form has the events in the order in which they are given and ends in a line feed; the same events
/// give the same bytes, which are UTF-8.
public enum TimelineExport {
  /// Returns JSON Lines: one event to a line, its keys sorted.
  ///
  /// It is what Timesketch imports.
  public static func jsonl(_ events: [TimelineEvent]) -> [UInt8] {
    let words = TimelineWords(events, isNumbered: true)
    return ListParts.bytes(count: events.count) { part in
      var writer = JSONWriter()
      for event in events[part] {
        writer.write(event.fields(in: words))
        writer.write(raw: "\n")
      }
      return writer.bytes
    }
  }

  /// Returns one JSON array with one event to a line, its keys sorted.
  public static func json(_ events: [TimelineEvent]) -> [UInt8] {
    let words = TimelineWords(events, isNumbered: true)
    let lines = ListParts.bytes(count: events.count) { part in
      var writer = JSONWriter()
      for position in part {
        writer.write(raw: position > 0 ? ",\n" : "\n")
        writer.write(events[position].fields(in: words))
      }
      return writer.bytes
    }
    return Array("[".utf8) + lines + Array((events.isEmpty ? "]\n" : "\n]\n").utf8)
  }

  /// Returns CSV after RFC 4180 with a header line, that a spreadsheet may open.
  ///
  /// A text that a spreadsheet would take for a formula has an apostrophe before it.
  public static func csv(_ events: [TimelineEvent]) -> [UInt8] {
    CSVTable.bytes(of: events)
  }
}
