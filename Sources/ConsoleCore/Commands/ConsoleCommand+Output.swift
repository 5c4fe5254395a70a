import TerminalFrame

extension ConsoleCommand {
  static let output: [ConsoleCommand] = [
    ConsoleCommand(
      "wrap", [.character("W")], "wrap", "Wrap long lines of the output, or cut them at the edge.", .moving,
      in: [.output], rank: 3, label: { $0.navigation.wrapsOutput ? "cut lines" : nil },
      perform: { $0.toggleWrapping() }),
    ConsoleCommand(
      "next-error", [.character("}")], "next error",
      "Go to the next line from standard error, or with a word of failure in it.", .moving, in: [.output],
      rank: 2, unless: { $0.reasonForNoOutput }, perform: { $0.goToError(1) }),
    ConsoleCommand(
      "previous-error", [.character("{")], "previous error", "Go to the previous such line.", .moving,
      in: [.output], unless: { $0.reasonForNoOutput }, perform: { $0.goToError(-1) }),
    ConsoleCommand(
      "pager", [.character("|")], "pager", "Open the output in $PAGER.", .working, in: [.output], rank: 10,
      unless: { $0.reasonForNoOutput }, perform: { $0.openOutput(with: .pager) }),
    ConsoleCommand(
      "editor", [.alt("e")], "editor", "Open a copy of the output in $EDITOR.", .working, in: [.output],
      rank: 11, unless: { $0.reasonForNoOutput }, perform: { $0.openOutput(with: .editor) }),
  ]
}

extension ConsoleState {
  fileprivate var reasonForNoOutput: String? {
    output == nil ? "There is no output yet: \(keyName("run")) runs the selected command" : nil
  }
}
