import CConsoleSupport
import Glibc
import TestTraits
import Testing

@testable import NcursesTerminal
@testable import TerminalFrame

@Suite("Crash", .onTestThreads)
struct CrashTests {
  @Test("gives the terminal back and keeps the signal", arguments: [SIGABRT, SIGSEGV, SIGFPE])
  func crash(signal: Int32) async throws {
    let (master, tty) = try TestTerminal.open(columns: 80, rows: 24)
    defer {
      close(master)
      close(tty)
    }
    let before = try TestTerminal.modes(tty)
    let path = try #require(ttyname(tty).map { String(cString: $0) })
    await #expect(processExitsWith: .signal(signal)) { [path = path as String, signal] in
      let tty = open(path, O_RDWR | O_NOCTTY)
      // The child's standard error is the terminal, as it is for whoever runs the program.
      dup2(tty, STDERR_FILENO)
      console_crash_install()
      let terminal = try NcursesTerminal(
        options: NcursesOptions(terminalType: "xterm", terminalDescriptor: tty))
      terminal.present(Frame(size: terminal.size))
      TerminalWriter.write("Fatal error: what went wrong\n".utf8, to: STDERR_FILENO)
      // On threads of Dispatch, SIGABRT is blocked, and abort unblocks it.
      if signal == SIGABRT { abort() } else { raise(signal) }
    }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    let text = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    let end = try #require(text.split(separator: "\u{1B}[?2004h").last)
    #expect(end.contains("\u{1B}[?1049l") && end.contains("\u{1B}[?25h") && end.contains("\u{1B}[?2004l"))
    #expect(end.contains("Fatal error: what went wrong\r\n"))
    #expect(end.contains("crashed by signal \(signal);"))
    let after = try TestTerminal.modes(tty)
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
  }
}
