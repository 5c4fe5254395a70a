import ArgumentParser

struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print the script that makes Tab complete in bash, zsh or fish.",
    discussion: """
      'make install' puts them where shells look. By hand: 'incident completion bash' goes into \
      ~/.local/share/bash-completion/completions/incident, 'incident completion zsh' as _incident into a directory \
      of $fpath, 'incident completion fish' into ~/.config/fish/completions/incident.fish.
      """)

  @Argument(
    help: "bash, zsh or fish.", completion: .list(CompletionShell.allCases.map(\.rawValue)),
    transform: Self.shell)
  var shell: CompletionShell

  func run() throws { Standard.output(CompletionScript.text(for: shell)) }

  private static func shell(_ name: String) throws -> CompletionShell {
    guard let shell = CompletionShell(rawValue: name) else {
      throw ValidationError("say \(CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return shell
  }
}
