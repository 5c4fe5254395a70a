import CConsoleSupport
import Glibc
import Testing

@Suite("Signals")
struct SignalTests {
  private static func wait(_ descriptors: [Int32] = [], _ timeout: Int32 = 0) -> (
    ready: Int32, signals: UInt32
  ) {
    var signals: UInt32 = 99
    return (console_wait(descriptors, Int32(descriptors.count), timeout, &signals), signals)
  }

  @Test("come out of a wait, each once, and never in between")
  func signals() async {
    await #expect(processExitsWith: .exitCode(0)) {
      try #require(console_signals_install() == 0)
      for (number, bit) in [
        (SIGTERM, CONSOLE_SIGNAL_TERMINATE), (SIGHUP, CONSOLE_SIGNAL_HANGUP),
        (SIGINT, CONSOLE_SIGNAL_INTERRUPT),
        (SIGQUIT, CONSOLE_SIGNAL_QUIT), (SIGTSTP, CONSOLE_SIGNAL_STOP), (SIGCONT, CONSOLE_SIGNAL_CONTINUE),
        (SIGWINCH, CONSOLE_SIGNAL_RESIZE),
      ] {
        raise(number)
        let first = SignalTests.wait([], -1)
        #expect(first.ready == 0 && first.signals == UInt32(bit.rawValue))
        let second = SignalTests.wait()
        #expect(second.ready == 0 && second.signals == 0)
      }
      raise(SIGWINCH)
      raise(SIGTERM)
      var all: UInt32 = 0
      while all.nonzeroBitCount < 2 { all |= SignalTests.wait([], -1).signals }
      #expect(all == UInt32(CONSOLE_SIGNAL_RESIZE.rawValue | CONSOLE_SIGNAL_TERMINATE.rawValue))
    }
  }

  @Test("a signal that the parent ignores stays ignored")
  func ignored() async {
    await #expect(processExitsWith: .exitCode(0)) {
      signal(SIGHUP, SIG_IGN)
      try #require(console_signals_install() == 0)
      raise(SIGHUP)
      #expect(SignalTests.wait().signals == 0)
    }
  }

  @Test("says which descriptors have something")
  func descriptors() throws {
    var ends: [Int32] = [0, 0]
    var others: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0 && pipe(&others) == 0)
    defer { for end in ends + others where end >= 0 { close(end) } }
    // What other tests start meanwhile must not keep an end open.
    for end in ends + others { #expect(fcntl(end, F_SETFD, FD_CLOEXEC) == 0) }
    #expect(Self.wait([ends[0], others[0]]).ready == 0)
    _ = write(others[1], "x", 1)
    #expect(Self.wait([ends[0], others[0]], -1).ready == 2)
    #expect(Self.wait([-1, others[0]], -1).ready == 2)
    close(ends[1])
    ends[1] = -1
    // A child that another test has just forked holds the end until it is another program.
    #expect(Self.wait([ends[0]], 30_000).ready == 1)
    #expect(Self.wait([ends[0], others[0]], -1).ready == 3)
    #expect(Self.wait(Array(repeating: -1, count: 32)).ready == -1)
    #expect(Self.wait([], 1).ready == 0)
  }
}
