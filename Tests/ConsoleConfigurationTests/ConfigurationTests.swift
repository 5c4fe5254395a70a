import ConsoleCore
import TerminalFrame
import Testing

@testable import ConsoleConfiguration

@Suite("A configuration")
struct ConfigurationTests {
  private func read(_ text: String) -> (configuration: Configuration, problems: [String]) {
    let (configuration, problems) = ConfigurationReader.read(text, path: "config.yaml")
    return (configuration, problems.map(\.description))
  }

  @Test("gives commands other keys, colours other numbers, and says the rest")
  func whole() throws {
    let (configuration, problems) = read(
      """
      keys:
        run: [R, F5]
        retry: Alt-r
        extend: []
      colors: {fail: 203, running: bright-blue}
      color: never
      mouse: false
      production: ["*prod*", ops@live]
      capture_limit: 1 GB
      """)
    #expect(problems.isEmpty)
    var expected = Configuration()
    try expected.keyMap.set("retry", [.alt("r")])
    try expected.keyMap.set("run", [.character("R"), .function(5)])
    try expected.keyMap.set("extend", [])
    expected.colorNumbers = [.red: 203, .blue: 12]
    (expected.color, expected.usesMouse) = (.never, false)
    (expected.production, expected.captureLimit) = (["*prod*", "ops@live"], 1 << 30)
    #expect(configuration == expected)
  }

  @Test(
    "is what the console comes with when the file is empty or all comments", arguments: ["", "# nothing\n"])
  func empty(_ text: String) {
    let (configuration, problems) = read(text)
    #expect(configuration == Configuration())
    #expect(problems.isEmpty)
  }

  @Test(
    "loses only the line with a mistake, and says which, and what to do",
    arguments: [
      ("keys:\n  run: n\nmouse: false", "config.yaml:2: n would mean both 'run' and"),
      ("mouse: false\nkeys:\n  rum: r", "config.yaml:3: there is no command 'rum'"),
      ("mouse: false\nkeys:\n  run: Hyper-x", "config.yaml:3: 'Hyper-x' is no key"),
      ("mouse: false\ncolour: always", "config.yaml:2: 'colour' means nothing; there are capture_limit"),
      ("color: blue\nmouse: false", "config.yaml:1: 'color' is auto, always or never"),
      ("mouse: false\ncolors:\n  sky: 3", "config.yaml:3: there is no colour 'sky'"),
      ("mouse: false\ncolors:\n  fail: 300", "config.yaml:3: a colour is a number from 0 to 255"),
      ("capture_limit: lots\nmouse: false", "config.yaml:1: 'capture_limit' is a number of bytes"),
      ("production: []\nmouse: false", "config.yaml:1: 'production' is a pattern"),
    ])
  func mistakes(_ text: String, _ beginning: String) {
    let (configuration, problems) = read(text)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(beginning) == true, "\(problems)")
    #expect(configuration.usesMouse == false)
  }

  @Test("that is not YAML, or no lines of names, says where")
  func notYAML() {
    #expect(read("keys: [run").problems.first?.hasPrefix("config.yaml:") == true)
    #expect(read("keys: [run").problems.first?.contains("not YAML") == true)
    #expect(read("- run").problems.first?.hasPrefix("config.yaml:1: expected 'name: value'") == true)
  }
}
