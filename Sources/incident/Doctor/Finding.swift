import IncidentModel
import TerminalFrame

/// One thing that this machine has or lacks.
struct Finding: Encodable, Equatable {
  /// `terminal`, `store`, `tool` and the like.
  var subject: String
  /// Whether it is there, is worse than it could be, or stands against working here.
  var level: Verdict.Level
  /// What was found, and what to do about it.
  var text: String

  init(_ subject: String, _ level: Verdict.Level, _ text: String) {
    (self.subject, self.level, self.text) = (subject, level, text)
  }

  func line(_ ansi: AnsiText) -> String {
    let label = subject + String(repeating: " ", count: max(0, 10 - subject.count))
    let plain = TextSanitizer.clean(text)
    switch level {
    case .pass: return ansi.green("ok    ") + "\(label) \(plain)"
    case .warn: return ansi.yellow("warn  ") + "\(label) \(plain)"
    case .fail: return ansi.red("fail  ") + "\(label) \(plain)"
    }
  }
}
