import TerminalFrame

extension ConsoleCommand {
  static let console: [ConsoleCommand] = [
    ConsoleCommand(
      "help", [.character("?"), .function(1)], "help", "Show every key.", .console,
      perform: { state in
        state.prompt = .reader(TextReader(title: "Help", content: .help))
        return []
      }),
    ConsoleCommand(
      "palette", [.character(":")], "all actions", "Find any action by a few letters of its name.", .console,
      rank: 24,
      perform: { state in
        state.prompt = .palette(Palette())
        return []
      }),
    ConsoleCommand(
      "quit", [.character("q")], "quit",
      "Leave the console; asks only while something runs. The incident stays open: "
        + "incident resume comes back.",
      .console, perform: { $0.quit() }),
    ConsoleCommand(
      "suspend", [.control("z")], "suspend", "Give the terminal back to the shell; fg comes back.", .console,
      perform: { _ in [.suspend] }),
    ConsoleCommand(
      "redraw", [.control("l")], "redraw", "Draw the screen anew.", .console, perform: { _ in [.redraw] }),
  ]
}
