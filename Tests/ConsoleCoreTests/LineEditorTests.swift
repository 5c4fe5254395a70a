import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The line editor")
struct LineEditorTests {
  private func edit(_ text: String, _ keys: Key..., isMultiLine: Bool = false) -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key, isMultiLine: isMultiLine) }
    return editor
  }

  @Test("moves and cuts by characters as people see them")
  func characters() {
    #expect(edit("日本🙂é", .backspace, .left, .backspace).text == "日🙂")
    #expect(edit("ab", .home, .delete).text == "b")
    #expect(edit("ab", .character("\u{301}")).characters.count == 2)
  }

  @Test("moves and cuts by words and lines, and puts back what was cut")
  func words() {
    #expect(edit("one two", .control("w")).text == "one ")
    #expect(edit("one two", .alt("b"), .control("k"), .home, .control("y")).text == "twoone ")
    #expect(edit("one two", .control("a"), .alt("f"), .alt("d")).text == "one")
    #expect(edit("one two", .control("u")).isEmpty)
    #expect(edit("a\nb", .control("u")).text == "a\n")
  }

  @Test("begins a line only where lines may be")
  func lines() {
    #expect(edit("a", .alt("\r"), .character("b"), isMultiLine: true).text == "a\nb")
    #expect(edit("a", .control("j"), isMultiLine: false).text == "a")
    #expect(edit("abc\nd", .up, .character("x"), isMultiLine: true).text == "axbc\nd")
  }

  @Test("calls up earlier texts and comes back to what was begun")
  func history() {
    var editor = LineEditor("begun")
    editor.history = ["first", "second"]
    _ = editor.handle(.up)
    #expect(editor.text == "second")
    _ = editor.handle(.up)
    _ = editor.handle(.up)
    #expect(editor.text == "first")
    _ = editor.handle(.down)
    _ = editor.handle(.down)
    #expect(editor.text == "begun")
  }

  @Test("a paste is one piece without controls")
  func paste() {
    var editor = LineEditor()
    editor.paste("a\tb\r\nc\u{7}", isMultiLine: false)
    #expect(editor.text == "a b c")
  }

  @Test("is laid out within its columns with the cursor on its character", arguments: [1, 2, 3, 7])
  func layout(columns: Int) {
    let layout = EditorLayout(edit("日本 ab\ncd"), columns: columns, isSecret: false)
    for line in layout.lines { #expect(DisplayWidth.of(line) <= max(columns, 2)) }
    #expect(layout.cursor.line == layout.lines.count - 1)
  }

  @Test("keeps words whole where they fit, and the cursor on its character wherever it is")
  func wholeWords() {
    var editor = edit("one three five\nabcdefghijkl x")
    let layout = EditorLayout(editor, columns: 9, isSecret: false)
    #expect(layout.lines == ["one three", " five", "abcdefghi", "jkl x"])
    for _ in 0..<30 {
      let layout = EditorLayout(editor, columns: 9, isSecret: false)
      let before =
        layout.lines[..<layout.cursor.line].joined()
        + layout.lines[layout.cursor.line].prefix(layout.cursor.column)
      let typed = editor.text.prefix(editor.cursor).filter { $0 != "\n" }
      #expect(before == typed)
      _ = editor.handle(.left)
    }
  }
}
