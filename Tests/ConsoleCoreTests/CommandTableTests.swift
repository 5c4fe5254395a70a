import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The table of commands")
struct CommandTableTests {
  @Test("the help has every word of every command, however narrow it is", arguments: [10, 36, 76])
  func helpIsWhole(columns: Int) {
    let console = ConsoleHarness()
    let lines = HelpView.lines(console.state, columns: columns)
    #expect(lines.allSatisfy { $0.columns <= columns })
    let text = lines.map { $0.text.filter { $0 != " " } }.joined()
    for command in ConsoleCommand.all {
      #expect(columns < 36 || text.contains(command.help.filter { $0 != " " }), "\(command.name)")
    }
  }

  @Test("a reader's title and position share their line", arguments: [12, 24, 40, 80])
  func readerTitle(columns: Int) {
    var console = ConsoleHarness(size: TerminalSize(columns: columns, rows: 10))
    let text = (1...50).map { "line \($0)" }.joined(separator: "\n")
    console.feed(.historyFound(query: String(repeating: "long query ", count: 9), text: text))
    let top = console.screen.split(separator: "\n", omittingEmptySubsequences: false)[1]
    #expect(top.hasPrefix("┌"))
    #expect(top.hasSuffix("┐"))
    #expect(columns < 40 || top.contains("1-"))
  }

  @Test("names are unique, and every command has a key and says what it does")
  func names() {
    let all = ConsoleCommand.all
    #expect(Set(all.map(\.name)).count == all.count)
    for command in all {
      #expect(!command.keys.isEmpty)
      #expect(command.help.hasSuffix("."))
      #expect(!command.title.isEmpty)
    }
  }

  @Test("no key means two things at once in one pane without saying which comes first")
  func clashes() {
    let shared: Set<Set<String>> = [
      ["next-match", "note"], ["scroll-right", "open"], ["scroll-left", "back"],
      ["table-right", "open"], ["table-left", "back"],
    ]
    for (position, command) in ConsoleCommand.all.enumerated() {
      for other in ConsoleCommand.all[(position + 1)...] where !Set(command.keys).isDisjoint(with: other.keys)
      {
        if !command.panes.isEmpty, !other.panes.isEmpty, command.panes.isDisjoint(with: other.panes) {
          continue
        }
        #expect(shared.contains([command.name, other.name]), "\(command.name) and \(other.name)")
      }
    }
  }

  @Test("the help shows every command with its keys")
  func help() {
    let console = ConsoleHarness()
    let text = HelpView.lines(console.state, columns: 100).map(\.text).joined(separator: "\n")
    for command in ConsoleCommand.all {
      #expect(text.contains(KeyName.of(command.keys[0])))
      #expect(text.contains(command.help.split(separator: " ").prefix(3).joined(separator: " ")))
    }
  }

  @Test("the help is narrowed by what is typed after /, and whole again after Esc")
  func helpSearch() {
    var console = ConsoleHarness()
    console.press(.character("?"), .character("/"))
    console.type("postmortem")
    #expect(console.screen.contains("Help /postmortem"))
    #expect(console.screen.contains("Write the postmortem draft"))
    #expect(!console.screen.contains("Run the selected command"))
    console.press(.enter, .escape)
    #expect(console.screen.contains("Run the selected command"))
    console.press(.escape)
    #expect(console.state.prompt == nil)
  }

  @Test("the palette finds an action by a few letters, and does it")
  func palette() {
    var console = ConsoleHarness()
    console.press(.character(":"))
    console.type("ackn")
    console.press(.enter)
    #expect(console.state.incident.milestones[.acknowledged] != nil)
  }

  @Test("the palette says why an action cannot be done now")
  func paletteReason() {
    var console = ConsoleHarness()
    console.press(.character(":"))
    console.type("jump")
    #expect(console.screen.contains("not now: No result of this step leads anywhere"))
    console.press(.enter)
    #expect(console.screen.contains("No result of this step leads anywhere"))
  }

  @Test("the footer offers only what a key does here and now")
  func footer() {
    var console = ConsoleHarness()
    #expect(!FooterView.hints(console.state, columns: 200).map(\.title).contains("stop"))
    console.open(TestRunbook.monitor)
    console.press(.character("r"))
    let hints = FooterView.hints(console.state, columns: 200)
    #expect(hints.first?.key == "Ctrl-C")
    #expect(Set(hints.map(\.key)).count == hints.count)
  }

  @Test("Ctrl-Z and Ctrl-L work whatever is asked")
  func always() {
    var console = ConsoleHarness()
    console.press(.character("n"), .control("z"), .control("l"))
    #expect(console.effects == [.suspend, .redraw])
  }
}
