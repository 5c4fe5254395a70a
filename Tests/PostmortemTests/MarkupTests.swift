import IncidentModel
import TestSupport
import Testing

@testable import Postmortem

@Suite("Escaping")
struct MarkupTests {
  @Test(
    "text is never markup, and stays readable where it could not be",
    arguments: [
      ("plain text, 5 % - done. (ok) a+b=c", "plain text, 5 % - done. (ok) a+b=c"),
      ("*b* _e_ `c` ~s~", "\\*b\\* \\_e\\_ \\`c\\` \\~s\\~"), ("snake_case_name", "snake_case_name"),
      ("[l](u) <b> &amp; a & b", "\\[l\\](u) \\<b\\> \\&amp; a & b"), ("# h", "\\# h"),
      ("- item", "\\- item"),
      ("+ item", "\\+ item"), ("=== x", "\\=== x"), ("12. x", "12\\. x"), ("12) x", "12\\) x"),
      ("v1.2", "v1.2"),
      ("> q", "\\> q"), ("    code", "code"), ("one\ntwo\r\nthree", "one ⏎ two ⏎ three"),
      ("back\\slash", "back\\\\slash"),
    ])
  func text(text: String, expected: String) {
    #expect(("\(text)" as Markup).rendered() == expected)
  }

  @Test(
    "a code span holds any text, whatever backticks are in it",
    arguments: [
      ("ls", "`ls`"), ("a`b", "``a`b``"), ("`a`", "`` `a` ``"), ("``", "``` `` ```"), ("", "`  `"),
      ("*a*", "`*a*`"),
      ("a\nb", "`a ⏎ b`"),
    ])
  func code(text: String, expected: String) {
    #expect(("\(code: text)" as Markup).rendered() == expected)
  }

  @Test(
    "what cannot be seen is shown",
    arguments: [
      ([0x1B, 0x5B, 0x41], "\\x1b[A"), ([0x61, 0x00, 0x7F], "a\\x00\\x7f"), ([0xC2, 0x9B], "\\u{9b}"),
      ([0xE2, 0x80, 0xAE], "\\u{202e}"), ([0xFF, 0x61, 0xE2, 0x82], "\\xffa\\xe2\\x82"),
      ([0x0D, 0x0A], "\n"),
      ([0x61, 0x0D, 0x62], "a\\x0db"), ([0x09, 0xC3, 0xBC], "\tü"), ([0xEF, 0xBB, 0xBF], "\\u{feff}"),
      ([0xF0, 0x9F, 0x91, 0xA9, 0xE2, 0x80, 0x8D, 0xF0, 0x9F, 0x92, 0xBB], "👩‍💻"),
    ] as [([UInt8], String)])
  func hidden(bytes: [UInt8], expected: String) {
    #expect(VisibleText.decode(bytes) == expected)
  }

  @Test("no text can end its table cell, its line or its fence")
  func random() {
    var generator = SeededGenerator(seed: 42)
    let alphabet = [
      "|", "\\", "`", "```", "\n", "\r\n", "a", " ", "<", "]", "*", "_", "\u{2028}", "\u{85}", "~~~",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? ""
      }.joined()
      let cell = ("\(text)" as Markup).rendered(in: .cell)
      let code = ("\(code: text)" as Markup).rendered(in: .cell)
      #expect(!hasBarePipe(cell), "\(text.debugDescription) gave \(cell)")
      #expect(!code.replacing("\\|", with: "").contains("|"), "\(text.debugDescription) gave \(code)")
      let breaks = (cell + code).filter(\.isNewline)
      #expect(breaks.isEmpty)
      var document = ReportDocument()
      document.fence(VisibleText.escape(text))
      let lines = MarkdownWriter.text(document).split(separator: "\n", omittingEmptySubsequences: false)
      let fence = lines[0].prefix { $0 == "`" }
      let closing = lines.dropFirst().filter { $0.hasPrefix(fence) }
      #expect(closing.count == 1)
    }
  }

  @Test("a long output shows its first and last lines and how many are between them")
  func longOutput() {
    let output = (1...1000).map { "line \($0)\n" }.joined()
    let excerpt = OutputExcerpt(Array(output.utf8))
    #expect(excerpt.lineCount == 1000)
    #expect(excerpt.text.hasPrefix("line 1\nline 2\n"))
    #expect(excerpt.text.contains("\nline 100\n[… 800 lines …]\nline 901\n"))
    #expect(excerpt.text.hasSuffix("\nline 1000"))
    #expect(excerpt.isFolded)
  }

  @Test("a line without end is cut between characters, and what is left out is counted")
  func longLine() {
    let excerpt = OutputExcerpt(Array(("a" + String(repeating: "ü", count: 5000)).utf8))
    #expect(excerpt.text.hasSuffix("ü [… 8002 bytes …]"))
    #expect(!excerpt.text.contains("\\x"))
  }

  /// Whether a pipe stands there that no backslash escapes.
  private func hasBarePipe(_ cell: String) -> Bool {
    var isEscaped = false
    for character in cell {
      if character == "|", !isEscaped { return true }
      isEscaped = character == "\\" && !isEscaped
    }
    return false
  }

  @Test("curl's meter is left out of an output, and what went wrong behind it is not")
  func transferMeter() {
    let meter = """
        % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                       Dload  Upload   Total   Spent    Left  Speed
      \r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0\
      \r100    69  100    69    0     0    412      0 --:--:-- --:--:-- --:--:--   413
      """
    #expect(OutputExcerpt(Array("\(meter)\n{\"status\":\"ok\"}\n".utf8)).text == "{\"status\":\"ok\"}")
    let failed = OutputExcerpt(Array("\(meter)curl: (7) Failed to connect\n".utf8))
    #expect(failed.text == "curl: (7) Failed to connect")
  }

  @Test(
    "of an output for a terminal what can be read is left, and nothing that could hide it",
    arguments: [
      ("\u{1B}[1;31mFAIL\u{1B}[0m \u{1B}(Bone\n", "FAIL one"), ("\u{1B}[2Kgone\u{1B}[m", "\\x1b[2Kgone"),
      (
        "\u{1B}[?1049h\u{1B}[H\u{1B}[JEvery 2.0s\u{1B}[3;1Hup 1\r\u{1B}[4dup 2\u{1B}[?1049l",
        "Every 2.0s\nup 1\nup 2"
      ),
      ("a\u{1B}", "a\\x1b"), ("a\u{1B}[31", "a\\x1b[31"),
    ])
  func terminal(_ output: String, _ shown: String) {
    #expect(OutputExcerpt(Array(output.utf8)).text == shown)
  }

  private func draft(_ run: Recording) -> String {
    PostmortemReport(events: run.events, outputs: [:], generator: "incident 1").markdown()
  }

  @Test("an alert that came as JSON is laid out to be read, and what is none stays as it is")
  func alert() {
    var run = Recording()
    let start = { (alert: String) in
      EventBody.incidentStarted(IncidentStart(runbook: "r", path: "", sha256: "", title: "T", alert: alert))
    }
    run.add(start(#"[{"labels":{"alertname":"ShopDown","job":"a\nb"},"receivers":[],"n":1.5}]"#))
    #expect(
      draft(run).contains(
        """
        [
          {
            "labels": {
              "alertname": "ShopDown",
              "job": "a\\nb"
            },
            "receivers": [],
            "n": 1.5
          }
        ]
        """))
    var words = Recording()
    words.add(start("[FIRING:1] ShopDown (prod)"))
    #expect(draft(words).contains("\n[FIRING:1] ShopDown (prod)\n"))
  }
}
