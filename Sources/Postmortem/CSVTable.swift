import IncidentModel

/// Events as the rows of a spreadsheet.
enum CSVTable {
  private static let header = [
    "datetime", "recorded_at", "seq", "id", "incident", "actor", "kind", "step", "message", "command",
    "class",
    "attempt", "exit_status", "signal", "duration_ms", "verdict", "meaning", "sha256",
  ]

  static func bytes(of events: [TimelineEvent]) -> [UInt8] {
    let words = TimelineWords(events, isNumbered: true)
    return Array(line(header).utf8)
      + ListParts.bytes(count: events.count) { part in
        var lines: [UInt8] = []
        for event in events[part] { lines.append(contentsOf: line(row(event, words)).utf8) }
        return lines
      }
  }

  private static func line(_ fields: [String]) -> String {
    var line = ""
    for (position, text) in fields.enumerated() {
      if position > 0 { line += "," }
      line += field(text)
    }
    return line + "\r\n"
  }

  private static func row(_ event: TimelineEvent, _ words: TimelineWords) -> [String] {
    var end: AttemptEnd?
    var (commandClass, attempt) = ("", "")
    switch event.body {
    case .commandFinished(let found):
      end = found
      (commandClass, attempt) = (found.commandClass.rawValue, String(found.attempt))
    case .commandStarted(let start):
      (commandClass, attempt) = (start.commandClass.rawValue, String(start.attempt))
    case .commandRefused(let refusal): commandClass = refusal.commandClass.rawValue
    default: break
    }
    var message = words.summary(of: event)
    if case .note(_, let text) = event.body { message = text }
    return [
      event.at.iso8601, event.recordedAt.iso8601, String(event.sequence), event.id.description,
      event.incident.rawValue, event.actor, event.body.kind, event.body.step?.rawValue ?? "", message,
      event.body.commandText ?? "", commandClass, attempt, number(end?.exitStatus), number(end?.signal),
      number(end?.knownMilliseconds), end?.verdict.level.rawValue ?? "", end?.verdict.text ?? "",
      end?.sha256 ?? "",
    ]
  }

  private static func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }

  /// A field that spreadsheets show and do not run (https://owasp.org/www-community/attacks/CSV_Injection).
  private static func field(_ text: String) -> String {
    let isFormula =
      switch text.unicodeScalars.first {
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
      default: false
      }
    // A negative number is what it seems to be.
    let safe = isFormula && Int(text) == nil ? "'" + text : text
    let needsQuotes = safe.hasByte { byte in
      switch Unicode.Scalar(byte) {
      case "\"", ",", "\r", "\n", ";", "\t": true
      default: false
      }
    }
    return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }
}
