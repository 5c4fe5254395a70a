import Glibc
import Testing

@testable import NcursesTerminal
@testable import TerminalFrame

extension CursesSuite {
  @Suite("Input")
  struct InputTests {
    static let keys: [(String, Key)] = [
      ("a", .character("a")), ("ä", .character("ä")), ("漢", .character("漢")), ("👍", .character("👍")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace),
      ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{0}", .control(" ")),
      ("\u{1C}", .control("\\")), ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("\u{1B}ö", .alt("ö")),
      ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]")), ("\u{1B}\u{7F}", .control("w")),
      ("\u{1B}\r", .alt("\r")), ("\u{1B}\n", .alt("\r")),
      ("\u{1B}OA", .up), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
      ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
      ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
      ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[11~", .function(1)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;5A", .up),
      ("\u{1B}[1;2C", .right),
      ("\u{1B}[3;5~", .delete), ("\u{1B}OM", .enter), ("\u{1B}\u{1B}[A", .up),
    ]

    @Test("reads keys", arguments: ["xterm-256color", "vt100", "linux", "tmux-256color"])
    func keys(type: String) throws {
      let test = try TestTerminal(type: type)
      for (bytes, key) in Self.keys {
        test.type(bytes)
        #expect(test.events(1) == [.key(key)], "\(bytes.debugDescription)")
        // What is left of a sequence of two keys.
        while test.terminal.nextInput() != nil {}
      }
    }

    @Test("reads keys that arrive together")
    func burst() throws {
      let test = try TestTerminal()
      test.type("jjé\u{1B}[A\u{1B}OB\r漢:q")
      let expected: [Key] = [
        .character("j"), .character("j"), .character("é"), .up, .down, .enter, .character("漢"),
        .character(":"),
        .character("q"),
      ]
      #expect(test.events(9) == expected.map(InputEvent.key))
      #expect(test.terminal.nextInput() == nil)
    }

    @Test("puts characters together that arrive in pieces")
    func pieces() throws {
      let test = try TestTerminal()
      test.type(bytes: [0xE6, 0xBC])
      #expect(waitUntilRead(test))
      test.type(bytes: [0xA2])
      #expect(test.events(1) == [.key(.character("漢"))])
      test.type(bytes: [0xFF, 0xC3, 0x61])
      #expect(test.events(1) == [.key(.character("a"))])
    }

    /// Lets the terminal take in what was typed, which makes no event yet.
    private func waitUntilRead(_ test: TestTerminal) -> Bool {
      var polled = pollfd(fd: test.tty, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 5000) == 1 else { return false }
      return test.terminal.nextInput() == nil
    }

    @Test(
      "never takes a sequence that it does not know for keys",
      arguments: [
        "\u{1B}[?1;2c", "\u{1B}[?12;40R", "\u{1B}[I", "\u{1B}[27;5;13~",
        "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1+r\u{1B}\\", "\u{1B}[>0;276;0c", "\u{1B}[200;5u",
      ])
    func unknownSequences(sequence: String) throws {
      let test = try TestTerminal()
      test.type(sequence + "z")
      #expect(test.events(1) == [.key(.character("z"))])
    }

    @Test("takes a paste as one piece")
    func paste() throws {
      let test = try TestTerminal()
      test.type("\u{1B}[200~one\rtwo\tthré\r\nq\u{1B}[201~x")
      #expect(test.events(2) == [.paste("one\ntwo\tthré\nq"), .key(.character("x"))])
    }

    @Test("takes a paste that arrives in pieces, and keys in it as text")
    func pieceOfPaste() throws {
      let test = try TestTerminal()
      test.type("\u{1B}[200~one")
      #expect(waitUntilRead(test))
      test.type(" \u{1B}[A\u{7F}two")
      #expect(waitUntilRead(test))
      test.type("\u{1B}[201~")
      #expect(test.events(1) == [.paste("one \u{8}two")])
    }

    @Test("keeps no more of a paste than it may")
    func longPaste() {
      var paste = PasteCollector()
      for _ in 0..<PasteCollector.maximumBytes + 1000 { paste.append(0x78) }
      #expect(paste.text.utf8.count == PasteCollector.maximumBytes)
    }

    @Test("reads the mouse")
    func mouse() throws {
      let test = try TestTerminal()
      test.type("\u{1B}[<0;6;7M\u{1B}[<0;6;7m")
      let place = Position(column: 5, row: 6)
      #expect(
        test.events(2) == [.mouse(MouseEvent(.press, at: place)), .mouse(MouseEvent(.release, at: place))])
      test.type("\u{1B}[<0;6;7M")
      #expect(test.events(1) == [.mouse(MouseEvent(.doublePress, at: place))])
      test.type("\u{1B}[<32;8;7M")
      let moved = Position(column: 7, row: 6)
      #expect(test.events(1) == [.mouse(MouseEvent(.drag, at: moved))])
      test.type("\u{1B}[<0;8;7m")
      #expect(test.events(1) == [.mouse(MouseEvent(.release, at: moved))])
      test.type("\u{1B}[<64;1;1M")
      #expect(test.events(1) == [.mouse(MouseEvent(.wheelUp, at: Position(column: 0, row: 0)))])
      test.type("\u{1B}[<65;201;51M")
      #expect(test.events(1) == [.mouse(MouseEvent(.wheelDown, at: Position(column: 200, row: 50)))])
    }

    @Test("reads the older mouse of screen and tmux")
    func oldMouse() throws {
      let test = try TestTerminal(type: "screen")
      test.type(bytes: Array("\u{1B}[M".utf8) + [0x20, 0x21 + 5, 0x21 + 6])
      #expect(test.events(1) == [.mouse(MouseEvent(.press, at: Position(column: 5, row: 6)))])
      test.type(bytes: Array("\u{1B}[M".utf8) + [0x60, 0x21, 0x21])
      #expect(test.events(1) == [.mouse(MouseEvent(.wheelUp, at: Position(column: 0, row: 0)))])
    }

    @Test("says once that the terminal is gone, after what was typed before")
    func closed() throws {
      let test = try TestTerminal()
      test.type("q")
      #expect(test.events(1) == [.key(.character("q"))])
      test.closeMaster()
      #expect(test.events(1) == [.closed])
      #expect(test.terminal.nextInput() == nil)
      test.present("nobody sees this")
      test.terminal.leave()
    }

    @Test("has nothing when nothing was typed")
    func nothing() throws {
      let test = try TestTerminal()
      #expect(test.terminal.nextInput() == nil)
      test.terminal.leave()
      test.type("x")
      #expect(test.terminal.nextInput() == nil)
    }
  }
}
