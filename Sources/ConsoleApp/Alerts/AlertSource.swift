public import CommandRunner
import ConsoleCore
import IncidentModel
import QueryReader
import Synchronization

/// Asks Alertmanager, in the background and again while the picker is open, which alerts are active.
///
/// Nothing waits for it: an Alertmanager that is down, slow or not there costs the picker one line of text.
public final class AlertSource {
  /// Seconds between two looks.
  private static let interval = 15
  /// Seconds until a look is given up.
  private static let limit = 5

  private let request: CommandRequest
  private let runner: CommandRunner
  private let mailbox: Mailbox
  private let look = AlertLook()
  private var secondsToNext = AlertSource.interval

  /// Makes a source; nil where no address was given or it is none of a server.
  public init?(address: String?, runner: CommandRunner, mailbox: Mailbox) {
    guard let address, !address.isEmpty,
      let settings = CurlSettings(address, path: "/api/v2/alerts?active=true&silenced=false&inhibited=false")
    else { return nil }
    request = CommandRequest(
      text: CurlSettings.script, environment: [CurlSettings.variable: settings.text],
      timeLimit: .seconds(Self.limit))
    self.runner = runner
    self.mailbox = mailbox
  }

  /// Looks again every few seconds.
  public func everySecond() {
    secondsToNext -= 1
    guard secondsToNext < 0 else { return }
    secondsToNext = Self.interval
    ask()
  }

  /// Begins a look, unless one is under way.
  public func ask() {
    guard look.begin() else { return }
    let (request, runner, mailbox, look) = (request, runner, mailbox, look)
    Task {
      let answer = await AlertSource.answer(of: runner, to: request)
      mailbox.post(answer)
      look.end()
    }
  }

  private static func answer(of runner: CommandRunner, to request: CommandRequest) async -> Message {
    let answer = AlertAnswer()
    let result = await runner.run(request, control: CommandControl()) { await answer.take($0) }
    if result.exitStatus == 0, let alerts = AlertReader.alerts(in: await answer.text) {
      return .alerts(alerts)
    }
    let words = result.cause == .timeout ? "no answer within \(limit) s" : await answer.problem
    return .alertsUnknown(reason: words.isEmpty ? "what answered is no Alertmanager" : words)
  }
}

/// Whether a look is under way.
private final class AlertLook: Sendable {
  private let isUnderWay = Mutex(false)

  /// Returns whether none was under way; one is now.
  func begin() -> Bool {
    isUnderWay.withLock { isUnderWay in
      defer { isUnderWay = true }
      return !isUnderWay
    }
  }

  func end() { isUnderWay.withLock { $0 = false } }
}

/// What curl printed.
private actor AlertAnswer {
  /// More than a thousand alerts: nobody chooses among more.
  private static let limit = 4 << 20
  private var output: [UInt8] = []
  private var errors: [UInt8] = []

  func take(_ chunk: OutputChunk) {
    switch chunk.stream {
    case .stdout: if output.count < Self.limit { output += chunk.bytes }
    case .stderr: if errors.count < 1000 { errors += chunk.bytes }
    }
  }

  var text: String { String(decoding: output, as: UTF8.self) }
  /// The first line of what went wrong.
  var problem: String {
    String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }
}
