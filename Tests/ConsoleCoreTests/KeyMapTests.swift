import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Other keys")
struct KeyMapTests {
  private func settings(_ keys: [String: [Key]]) throws -> ConsoleSettings {
    var settings = ConsoleSettings(actor: ConsoleHarness.actor, environment: ["HOME": "/home/ops"])
    for (name, keys) in keys { try settings.keyMap.set(name, keys) }
    return settings
  }

  @Test("do what they were given, and the old ones do it no more")
  func remapped() throws {
    var console = ConsoleHarness(settings: try settings(["note": [.function(2)]]))
    console.press(.character("n"))
    #expect(console.state.prompt == nil)
    #expect(console.screen.contains("n does nothing here"))
    console.press(.function(2))
    #expect(console.screen.contains("─ Note ─"))
  }

  @Test("stand in the footer, the help and the palette")
  func shown() throws {
    let console = ConsoleHarness(settings: try settings(["note": [.function(2)], "help": [.function(9)]]))
    #expect(console.screen.contains("F2 note"))
    #expect(console.screen.contains("F9 help"))
    let help = HelpView.lines(console.state, columns: 100).map(\.text).joined(separator: "\n")
    #expect(help.contains("F2  "))
  }

  @Test("stand in what the screen advises")
  func advised() throws {
    var settings = try settings(["run": [.function(5)], "copy": [.function(6)], "stop": [.function(8)]])
    settings.isReadOnly = true
    var console = ConsoleHarness(settings: settings)
    console.open(TestRunbook.restart)
    console.press(.function(5))
    #expect(console.screen.contains("(F6 copies it)"))
    console.open(TestRunbook.monitor)
    console.press(.character("o"))
    #expect(console.screen.contains("It was not run yet: F5 runs it"))
    console.press(.function(5))
    #expect(console.screen.contains("F8 stops"))
    var jumping = ConsoleHarness(settings: try self.settings(["jump": [.function(7)]]))
    jumping.results[TestRunbook.ping] = [.refused]
    jumping.open(TestRunbook.ping)
    jumping.press(.character("r"), .enter, .enter)
    #expect(jumping.screen.contains("[F7]") && jumping.screen.contains("F7 → Step 3"), "\(jumping.screen)")
  }

  @Test("that two commands would share are refused, with both names")
  func clash() {
    var map = KeyMap()
    #expect(throws: KeyMap.Problem.clash(.character("r"), "note", "run")) {
      try map.set("note", [.character("r")])
    }
    #expect(map == .standard)
  }

  @Test("may be shared by commands of different panes, and where the table itself shares them")
  func shared() throws {
    var map = KeyMap()
    try map.set("follow", [.character("z")])
    try map.set("note", [.character("n")])
  }

  @Test("a name that no command has is answered with the nearest")
  func unknown() {
    var map = KeyMap()
    #expect(throws: KeyMap.Problem.unknownCommand("paus", nearest: nil)) { try map.set("paus", []) }
    #expect(throws: KeyMap.Problem.unknownCommand("expor", nearest: "export")) { try map.set("expor", []) }
  }

  @Test("every key's name is read back as that key")
  func names() {
    let keys = ConsoleCommand.all.flatMap(\.keys) + [.alt("x"), .function(12), .delete, .insert]
    for key in keys { #expect(KeyName.key(KeyName.of(key, isUnicode: false)) == key) }
    #expect(KeyName.key("C-r") == .control("r"))
    #expect(KeyName.key("M-r") == .alt("r"))
    #expect(KeyName.key("F13") == nil)
    #expect(KeyName.key("") == nil)
  }
}
