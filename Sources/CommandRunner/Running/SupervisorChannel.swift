import CConsoleSupport
import SystemPackage

/// The console's end of the control socket; while it is open the supervisor knows that the console lives.
final class SupervisorChannel: Sendable {
  /// What the supervisor said at its end.
  enum Report: Equatable {
    case ended(waitStatus: Int32, duration: Duration, leftover: CommandResult.Leftover?)
    case notStarted(Errno)
    case unkillable(process: Int32)
  }

  private let end: Int32
  /// The supervisor's standard input, to be closed by whoever spawns it.
  let supervisorEnd: FileDescriptor

  init() throws(Errno) {
    var ends: (Int32, Int32) = (-1, -1)
    let made = withUnsafeMutableBytes(of: &ends) { bytes in
      bytes.withMemoryRebound(to: Int32.self) { console_control_pair($0.baseAddress) }
    }
    guard made == 0 else { throw Errno.current }
    end = ends.0
    supervisorEnd = FileDescriptor(rawValue: ends.1)
  }

  deinit {
    try? FileDescriptor(rawValue: end).close()
  }

  func send(_ signal: StopLadder.Rung) {
    console_control_send(end, signal.request)
  }

  /// The report, once the supervisor has ended; nil when it was killed before it could say anything.
  func takeReport() -> Report? {
    var report = console_report()
    guard console_control_take_report(end, &report) == 1 else { return nil }
    switch console_report_kind(report.kind) {
    case CONSOLE_REPORT_ENDED:
      let name = withUnsafeBytes(of: report.leftover) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      let count = Int(report.leftovers)
      return .ended(
        waitStatus: report.detail, duration: .nanoseconds(report.nanoseconds),
        leftover: count > 0 ? CommandResult.Leftover(name: name, count: count) : nil)
    case CONSOLE_REPORT_NOT_STARTED: return .notStarted(Errno(rawValue: report.detail))
    case CONSOLE_REPORT_UNKILLABLE: return .unkillable(process: report.detail)
    default: return nil
    }
  }
}
