import IncidentModel

/// Colour for lines on a terminal; the text alone where colour is not wanted.
struct AnsiText {
  var wantsColor: Bool

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }
  func red(_ text: String) -> String { styled(text, "31") }
  func green(_ text: String) -> String { styled(text, "32") }
  func yellow(_ text: String) -> String { styled(text, "33") }
  func cyan(_ text: String) -> String { styled(text, "36") }

  /// The text in the colour of its class.
  func text(_ text: String, for commandClass: CommandClass) -> String {
    switch commandClass {
    case .read: green(text)
    case .unknown, .change: yellow(text)
    case .destroy: red(text)
    }
  }

  /// The text in the colour of what happened.
  func text(_ text: String, for body: EventBody) -> String {
    switch body {
    case .commandFinished(let end):
      switch end.verdict.level {
      case .pass: green(text)
      case .warn: yellow(text)
      case .fail: red(text)
      }
    case .milestone, .statusChanged, .severityChanged, .incidentStarted: bold(text)
    case .consoleOpened, .consoleClosed, .commandStarted: dim(text)
    default: text
    }
  }

  private func styled(_ text: String, _ code: String) -> String {
    wantsColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
