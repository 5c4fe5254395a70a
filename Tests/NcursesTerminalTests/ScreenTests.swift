import CConsoleSupport
import Foundation
import Testing

@testable import NcursesTerminal
@testable import TerminalFrame

extension CursesSuite {
  @Suite("Screen")
  struct ScreenTests {
    static let types = [
      "vt100", "linux", "xterm", "xterm-256color", "screen", "tmux-256color", "ansi", "rxvt",
      "of-no-known-kind", "",
      "xterm-of-the-future",
    ]

    @Test("shows a frame and gives the terminal back, on any type", arguments: types)
    func frame(type: String) throws {
      let test = try TestTerminal(type: type)
      #expect(test.terminal.size == TerminalSize(columns: 80, rows: 24))
      test.present("hello 漢字")
      #expect(test.written().contains("hello 漢字"))
      test.terminal.leave()
      let after = test.written()
      let on = ["?1049h", "?1000h", "?1002h", "?1006;1000h", "?2004h", "?25l"]
      #expect(!on.contains { after.contains($0) })
      try expectSameModes(test)
    }

    /// Each write is a packet over ssh, and what is between two of them is a screen that is half drawn.
    @Test("draws a whole screen in two writes, and a row in one")
    func writes() throws {
      let test = try TestTerminal()
      var frame = Frame(size: test.terminal.size)
      for row in stride(from: 0, to: 24, by: 2) {
        frame.put("row \(row)", at: Position(column: row, row: row), style: Style(.red))
        frame.put("and more", at: Position(column: 60, row: row))
      }
      var before = try Self.writesOfThisThread()
      test.terminal.present(frame)
      #expect(try Self.writesOfThisThread() - before <= 2)
      frame.put("changed", at: Position(column: 3, row: 12))
      frame.put("at its end", at: Position(column: 70, row: 12))
      before = try Self.writesOfThisThread()
      test.terminal.present(frame)
      #expect(try Self.writesOfThisThread() - before == 1)
    }

    /// As `proc_pid_io(5)` counts them.
    private static func writesOfThisThread() throws -> Int {
      let counters = try String(contentsOfFile: "/proc/thread-self/io", encoding: .utf8)
      let line = try #require(counters.split(separator: "\n").first { $0.hasPrefix("syscw: ") })
      return try #require(Int(line.dropFirst(7)))
    }

    @Test("moves lines without sequences that only some terminals know")
    func scrolling() throws {
      let test = try TestTerminal()
      func present(from first: Int) {
        var frame = Frame(size: test.terminal.size)
        for row in 0..<24 {
          frame.put("line \(first + row) of a long text, unlike others", at: Position(column: 0, row: row))
        }
        test.terminal.present(frame)
      }
      present(from: 0)
      _ = test.written()
      for first in [5, 2, 12, 0] {
        present(from: first)
        let sequences = test.written().split(separator: "\u{1B}[").map {
          $0.drop { "0123456789;".contains($0) }
        }
        #expect(!sequences.contains { "STb".contains($0.first ?? " ") }, "\(sequences)")
      }
    }

    @Test("moves a single line between blank ones without them, too")
    func scrollingOneLine() throws {
      let test = try TestTerminal()
      func present(_ rows: [Int: String]) {
        var frame = Frame(size: test.terminal.size)
        for (row, text) in rows { frame.put(text, at: Position(column: 0, row: row)) }
        test.terminal.present(frame)
      }
      let prose = "High key count may indicate session accumulation, says a long line."
      present([5: "redis-cli dbsize", 8: prose])
      _ = test.written()
      for row in [10, 8, 12, 7] {
        present([5: "redis-cli dbsize", 6: "running, row \(row)", row: prose])
        let sequences = test.written().split(separator: "\u{1B}[").map {
          $0.drop { "0123456789;".contains($0) }
        }
        #expect(!sequences.contains { "STLM".contains($0.first ?? " ") }, "\(sequences)")
      }
    }

    @Test("switches everything on that it switches off again")
    func modes() throws {
      let test = try TestTerminal()
      test.present("x")
      let before = test.written()
      for mode in ["\u{1B}[?1049h", "\u{1B}[?1006;1000h", "\u{1B}[?2004h", "\u{1B}[?1002h", "\u{1B}[?25l"] {
        #expect(before.contains(mode))
      }
      var raw = try TestTerminal.modes(test.tty)
      #expect(raw.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
      test.terminal.leave()
      let after = test.written()
      for mode in ["\u{1B}[?1049l", "\u{1B}[?1006;1000l", "\u{1B}[?2004l", "\u{1B}[?1002l", "\u{1B}[?25h"] {
        #expect(after.contains(mode))
      }
      try expectSameModes(test)
      test.terminal.leave()
      #expect(test.written() == "")

      test.terminal.enter()
      test.present("again")
      let again = test.written()
      for mode in ["\u{1B}[?1049h", "\u{1B}[?1006;1000h", "\u{1B}[?2004h", "\u{1B}[?1002h", "again"] {
        #expect(again.contains(mode))
      }
      raw = try TestTerminal.modes(test.tty)
      #expect(raw.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
    }

    @Test("gives the terminal back when it is let go of")
    func letGo() throws {
      let (master, tty) = try TestTerminal.open(columns: 80, rows: 24)
      defer {
        close(master)
        close(tty)
      }
      let before = try TestTerminal.modes(tty)
      do {
        let options = NcursesOptions(terminalType: "xterm", terminalDescriptor: tty)
        _ = try NcursesTerminal(options: options)
      }
      let after = try TestTerminal.modes(tty)
      #expect(after.c_lflag == before.c_lflag)
    }

    @Test("without the mouse, none is asked for")
    func noMouse() throws {
      let test = try TestTerminal(usesMouse: false)
      test.present("x")
      let written = test.written()
      #expect(!written.contains("?1000") && !written.contains("1000h") && !written.contains("?1002h"))
    }

    @Test("writes only what differs")
    func differences() throws {
      let test = try TestTerminal()
      var frame = Frame(size: test.terminal.size)
      for row in 0..<24 {
        frame.put(String(repeating: "abcdefgh", count: 10), at: Position(column: 0, row: row))
      }
      test.terminal.present(frame)
      #expect(test.written().utf8.count > 80 * 23)
      test.terminal.present(frame)
      #expect(test.written() == "")
      frame.put("Z", at: Position(column: 40, row: 12))
      test.terminal.present(frame)
      let written = test.written()
      #expect(written.contains("Z") && !written.contains("a") && written.utf8.count < 40)
      test.terminal.invalidate()
      test.terminal.present(frame)
      #expect(test.written().contains("abcdefgh"))
    }

    @Test("keeps columns when wide characters come and go")
    func wide() throws {
      let test = try TestTerminal()
      test.present("漢字|")
      _ = test.written()
      test.present("ab字|")
      #expect(test.written().contains("ab"))
      test.present("a漢b|")
      #expect(test.written().contains("漢b"))
    }

    @Test("draws ASCII only where the locale has nothing else")
    func ascii() throws {
      let test = try TestTerminal(locale: "C")
      #expect(!test.terminal.capabilities.isUnicode)
      test.present("é│漢✔ “x”")
      let written = test.written()
      #expect(written.contains("e|??x \"x\""))
      #expect(written.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("spares the console of Linux signs that its fonts lack")
    func fewGlyphs() throws {
      let test = try TestTerminal(type: "linux")
      test.present("│✔☐é漢→")
      #expect(test.written().contains("│x_é漢→"))
    }

    @Test("a locale of UTF-8 that is not installed still shows UTF-8")
    func missingLocale() throws {
      let test = try TestTerminal(locale: "xx_XX.UTF-8")
      #expect(test.terminal.capabilities.isUnicode)
    }

    @Test(
      "uses the colours that there are", arguments: [("vt100", 0), ("linux", 8), ("xterm-256color", 256)])
    func colors(type: String, count: Int) throws {
      let test = try TestTerminal(type: type)
      #expect(test.terminal.capabilities.colors == count)
      for foreground in Style.Color.allCases {
        for background in Style.Color.allCases {
          test.present("\(foreground) on \(background)", style: Style(foreground, on: background))
        }
      }
      let written = test.written()
      #expect(written.contains("\u{1B}[31m") == (count == 8))
      #expect(written.contains("\u{1B}[38;5;160m") == (count == 256))
    }

    @Test("of eight colours takes none for text that white would swallow")
    func eightColors() throws {
      let test = try TestTerminal(type: "linux")
      test.present("warning", style: Style(.yellow, [.bold]))
      test.present("heading", style: Style(.cyan, [.bold]))
      test.present("code", style: Style(.cyan))
      let written = test.written()
      #expect(written.contains("35m"))
      #expect(!written.contains("33m"))
      #expect(written.split(separator: "36m", omittingEmptySubsequences: false).count == 2)
    }

    @Test("without colours a background is still seen")
    func noColors() throws {
      let test = try TestTerminal(usesColor: false)
      #expect(test.terminal.capabilities.colors == 0)
      test.present("bar", style: Style(.red, on: .green))
      let written = test.written()
      #expect(written.contains("\u{1B}[7m") || written.contains(";7m"))
      #expect(!written.contains("38;5") && !written.contains("[32m"))
    }

    @Test("follows the terminal's size")
    func size() throws {
      let test = try TestTerminal(columns: 100, rows: 30)
      test.present("before")
      _ = test.written()
      for (columns, rows) in [(40, 10), (200, 50), (1, 1), (3, 2)] {
        #expect(
          console_tty_resize(test.tty, console_tty_size(columns: UInt16(columns), rows: UInt16(rows))) == 0)
        test.terminal.updateSize()
        #expect(test.terminal.size == TerminalSize(columns: columns, rows: rows))
        test.present("漢a")
      }
      // A frame of another size than the terminal's is cut, not fatal.
      test.terminal.present(Frame(size: TerminalSize(columns: 0, rows: 0)))
      var large = Frame(size: TerminalSize(columns: 300, rows: 300))
      large.fill(large.area, with: "漢")
      test.terminal.present(large)
    }

    @Test("a terminal that does not know its size gets the described one")
    func unknownSize() throws {
      let test = try TestTerminal(columns: 0, rows: 0)
      #expect(test.terminal.size == TerminalSize(columns: 80, rows: 24))
    }

    @Test("shows the cursor where the frame wants it")
    func cursor() throws {
      let test = try TestTerminal()
      var frame = Frame(size: test.terminal.size)
      test.terminal.present(frame)
      #expect(test.written().contains("\u{1B}[?25l"))
      frame.cursor = Position(column: 9, row: 4)
      test.terminal.present(frame)
      #expect(test.written().hasSuffix("\u{1B}[?25h\u{1B}[5;10H"))
    }

    @Test("says why there is no screen")
    func errors() throws {
      #expect(throws: NcursesError.notAddressable(type: "dumb")) { _ = try TestTerminal(type: "dumb") }
      let file = open("/dev/null", O_RDWR)
      defer { close(file) }
      #expect(throws: NcursesError.noTerminal(errno: ENOTTY)) {
        _ = try NcursesTerminal(options: NcursesOptions(terminalDescriptor: file))
      }
      #expect(NcursesError.notAddressable(type: "dumb").description.contains("TERM=dumb"))
    }

    @Test("asks for the clipboard")
    func clipboard() throws {
      let test = try TestTerminal()
      _ = test.written()
      #expect(test.terminal.copyToClipboard("hello"))
      #expect(test.written() == "\u{1B}]52;c;aGVsbG8=\u{7}")
      let plain = try TestTerminal(type: "vt100")
      _ = plain.written()
      #expect(!plain.terminal.copyToClipboard("hello"))
      #expect(plain.written() == "")
    }

    private func expectSameModes(_ test: TestTerminal) throws {
      let after = try TestTerminal.modes(test.tty)
      #expect(after.c_iflag == test.modesBefore.c_iflag)
      #expect(after.c_oflag == test.modesBefore.c_oflag)
      #expect(after.c_cflag == test.modesBefore.c_cflag)
      #expect(after.c_lflag == test.modesBefore.c_lflag)
    }
  }
}
