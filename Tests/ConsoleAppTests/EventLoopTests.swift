import CommandRunner
import ConsoleApp
import ConsoleCore
import Dispatch
import TerminalFrame
import TestTraits
import Testing

@Suite("The event loop", .onTestThreads)
struct EventLoopTests {
  /// Counts what it is shown, and ends with the first message that is no output.
  private struct Counter: ConsoleProgram {
    var taken = 0
    var skipped = 0

    mutating func update(_ message: Message) -> [Effect] {
      switch message {
      case .runOutput(_, let piece):
        taken += piece.bytes.count
        skipped += piece.skippedBytes
        return []
      case .exported: return [.quit]
      default: return []
      }
    }

    func view(size: TerminalSize) -> Frame { Frame(size: size) }
  }

  /// A terminal that nobody types on and nobody sees.
  private final class Nowhere: TerminalDevice {
    let size = TerminalSize(columns: 80, rows: 24)
    let capabilities = TerminalCapabilities(isUnicode: true, colors: 8)
    let inputDescriptor: Int32 = -1
    func nextInput() -> InputEvent? { nil }
    func present(_ frame: Frame) {}
    func updateSize() {}
    func invalidate() {}
    func leave() {}
    func enter() {}
    func bell() {}
    func copyToClipboard(_ text: String) -> Bool { false }
  }

  private final class NoEffects: EffectHandler {
    func perform(_ effect: Effect) {}
    func run(_ request: RunRequest, on terminal: TerminalLoan) {}
    func everySecond() {}
  }

  @Test("leaves most of a flood unread and counts it")
  func flood() throws {
    let mailbox = try Mailbox()
    let total = 256 << 20
    let piece = OutputPiece(isError: false, bytes: [UInt8](repeating: 0x61, count: 64 << 10))
    DispatchQueue.global().async {
      for _ in 0..<total / piece.bytes.count { mailbox.post(.runOutput(RunToken(1), piece)) }
      mailbox.post(.exported(path: ""))
    }
    var program = Counter()
    let start = ContinuousClock.now
    let loop = EventLoop(device: Nowhere(), mailbox: mailbox, effects: NoEffects())
    #expect(loop.run(&program) == .quit)
    let frames = Int((ContinuousClock.now - start) / .milliseconds(16)) + 2
    #expect(program.taken + program.skipped == total)
    // What a run keeps to scroll through comes as it is printed, again after each pause; then one mailbox a
    // frame.
    let kept = OutputLines.defaultMaximumBytes
    #expect(program.taken <= (1 + frames / 2) * kept + (frames + 1) * (512 << 10))
  }
}
