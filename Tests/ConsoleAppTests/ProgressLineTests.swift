import ConsoleApp
import Synchronization
import Testing

@Suite("The line that says how far something long is")
struct ProgressLineTests {
  private final class Terminal: Sendable {
    let text = Mutex("")

    func write(_ more: String) { text.withLock { $0 += more } }
  }

  @Test("comes after a second, moves five times a second, and goes without a trace")
  func comesAndGoes() {
    let terminal = Terminal()
    let start = ContinuousClock.now
    let line = ProgressLine(start: start, write: terminal.write)
    line.show(10, of: 5000, "runbooks", at: start.advanced(by: .milliseconds(999)))
    #expect(terminal.text.withLock { $0.isEmpty })
    line.show(4000, of: 5000, "runbooks", at: start.advanced(by: .seconds(1)))
    line.show(4100, of: 5000, "runbooks", at: start.advanced(by: .milliseconds(1199)))
    line.show(20, of: 5000, "runbooks", at: start.advanced(by: .milliseconds(1200)))
    #expect(terminal.text.withLock { $0 } == "\r4000 of 5000 runbooks\r20 of 5000 runbooks  ")
    line.clear()
    #expect(terminal.text.withLock { $0.hasSuffix("\r" + String(repeating: " ", count: 19) + "\r") })
  }

  @Test("is never there for what is done at once")
  func quick() {
    let terminal = Terminal()
    let start = ContinuousClock.now
    let line = ProgressLine(start: start, write: terminal.write)
    line.show(1, of: 2, "runbooks", at: start)
    line.clear()
    #expect(terminal.text.withLock { $0.isEmpty })
  }
}
