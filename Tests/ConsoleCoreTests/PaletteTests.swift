import Testing

@testable import ConsoleCore

@Suite("The palette")
struct PaletteTests {
  private func names(_ typed: String) -> [String] {
    var palette = Palette()
    palette.editor = LineEditor(typed)
    return palette.matches(ConsoleHarness().state).map(\.name)
  }

  @Test("lists what can be done now before what cannot, and everything")
  func order() {
    let state = ConsoleHarness().state
    let commands = Palette().matches(state)
    #expect(commands.count == ConsoleCommand.all.count)
    let firstDisabled = commands.firstIndex { $0.reasonDisabled(state) != nil } ?? commands.count
    #expect(commands[firstDisabled...].allSatisfy { $0.reasonDisabled(state) != nil })
  }

  @Test("finds by the start of a name, by letters of one, and by a word of what it does")
  func words() {
    #expect(names("sev").first == "severity")
    #expect(names("nxo").first == "next-open")
    #expect(names("postmortem").contains("export"))
    #expect(names("star").first == "event")
    #expect(names("hide").first == "event")
    #expect(Set(names("resolved").prefix(2)) == ["milestone", "status"])
  }

  @Test("does not find what only has the letters somewhere in a sentence")
  func scattered() { #expect(!names("resolved").contains("sweep")) }
}
