import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("Screens")
struct GoldenTests {
  @Test("are what their fixtures show", arguments: GoldenFile.names)
  func screen(_ name: String) throws {
    let file = try GoldenFile(name)
    if GoldenFile.isUpdating { try file.write { draw(file, $0) } }
    let written = try GoldenFile(name)
    #expect(written.screens.map(\.title) == GoldenFile.sizes)
    for screen in written.screens {
      let drawn = draw(file, screen)
      #expect(drawn == screen.text, "\(name) at \(screen.title)")
      let widest = drawn.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
      #expect(widest <= screen.size.columns)
    }
  }

  private func draw(_ file: GoldenFile, _ screen: GoldenFile.Screen) -> String {
    if file.settings["picker"] != nil { return TestPicker.draw(file, screen) }
    var settings = ConsoleSettings(
      actor: ConsoleHarness.actor, isReadOnly: file.settings["readonly"] != nil, isUnicode: screen.isUnicode,
      environment: ["HOME": "/home/ops"])
    settings.production = file.settings["production"].map { [$0] } ?? []
    let first = file.settings["from"].map { GoldenFile.Screen(title: $0, text: "").size }
    var console = ConsoleHarness(size: first ?? screen.size, settings: settings)
    console.results = [
      TestRunbook.ping: [.refused, .pong],
      TestRunbook.memory: [
        .init(
          stdout: "used_memory_human:1.02M\nused_memory_peak_human:日本\n",
          stderr: "warning: \u{1B}[31mred\u{1B}[0m\n",
          verdict: Verdict(level: .warn, rule: .threshold, text: "risk of OOM", brokenThresholds: [0]))
      ],
    ]
    // Where there is no screen there is nothing to select: the same place is reached by name.
    if let step = file.settings["step"] { console.open(StepID(step)) }
    if let command = file.settings["command"] { console.open(CommandID(command)) }
    console.failure = file.settings["failure"]
    for action in KeyScript(file.settings["keys"] ?? "").actions {
      switch action {
      case .key(let key): console.press(key)
      case .text(let text): console.type(text)
      case .wait(let seconds): console.wait(seconds: seconds)
      }
    }
    if let text = file.settings["history"] { console.feed(.historyFound(query: "oom", text: text)) }
    console.feed(.resized(screen.size))
    return console.screen
  }
}
