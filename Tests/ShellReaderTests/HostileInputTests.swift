import IncidentModel
import ShellReader
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  /// Repeats of these would be slow or deep if anything were read again or without a limit.
  private static let pieces = [
    "$(", "`", "\\`", "${", "${x:-", "(", "((", "$((", "{ ", "<(", "\"", "'", "\"$(", "if ", "if a; then ",
    "while ",
    "case x in a) ", "f() { ", "<<E\n", "<<E ", "<a ", "<a", "{{ ", "a=(", "[[ ", "!", "! ", "&&", "a|", "a;",
    "a&", "\n",
    "#", "\\", "\\\n", "$", "$'", ">", "2>", "a b ", "{", "sudo ", "env ", "sh -c '", "\u{0}", "é", "time ",
    "coproc ",
    "eval ", "xargs ", "a=b ", "@(", "ssh h ", "f() f; ",
  ]

  @Test("ends, without a crash, on long repeats of anything", arguments: pieces)
  func repeats(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    _ = ShellReader.analyse(text)
    let statements = ShellReader.statements(in: text)
    #expect(statements.allSatisfy { $0.firstLine <= $0.lastLine })
  }

  @Test("reads a megabyte in time that grows with its length")
  func megabyte() {
    let line = "kubectl get pods -n \"$NS\" | grep -v 'x y' > /tmp/$(date +%s).log 2>&1 # note\n"
    let clock = ContinuousClock()
    let small = clock.measure { _ = ShellReader.analyse(String(repeating: line, count: 1_500)) }
    let large = clock.measure { _ = ShellReader.analyse(String(repeating: line, count: 13_500)) }
    // Nine times the text: nine times the time, and as much again for a busy machine.
    #expect(large < small * 27)
    let word = String(repeating: "x", count: 1_000_000)
    #expect(ShellReader.analyse("echo \(word)").commandClass == .read)
  }

  @Test("takes a NUL for a value that nobody knows")
  func nul() {
    #expect(ShellReader.analyse("l\0s").commandClass == .unknown)
    #expect(ShellReader.analyse("systemctl sta\0tus x").commandClass == .unknown)
  }

  @Test("never loses the worst part to wrappers stacked around it", arguments: [1, 5, 15])
  func stacked(levels: Int) {
    let text = String(repeating: "sudo env A=b nice -n 5 ", count: levels) + "rm -rf /x"
    #expect(ShellReader.analyse(text).commandClass == .destroy)
  }

  @Test("a function that calls others twice each is looked at once")
  func functions() {
    var text = "f0() { ls; }\n"
    for level in 1...200 { text += "f\(level)() { f\(level - 1); f\(level - 1); }\n" }
    #expect(ShellReader.analyse(text + "f200").commandClass == .read)
  }
}
