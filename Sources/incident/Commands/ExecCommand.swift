import ArgumentParser
import CConsoleSupport
import CommandRunner
import ConsoleApp
import IncidentModel
import ShellReader
import TimelineStore

struct ExecCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exec",
    abstract: "Run any command and put it in the timeline; its exit status is passed on.",
    discussion: """
      Several words are a program and its arguments; one word with blanks in it is shell text:
      'incident exec -- df -h /' and 'incident exec -- "df -h | sort"'.
      What it prints is passed on as it comes, and kept without its secrets. On a terminal it can be typed \
      into; Ctrl-] three times stops it. INCIDENT_ID is set for it.

      Exit status: the command's; 128 and the signal's number when a signal ended it; 3 when --readonly \
      refused it, 126 when it could not be started, 5 when it could not be recorded, and then it was not run.
      """)

  @Option(
    help: ArgumentHelp("The incident; the newest open one if left out."), completion: CompletedName.incident)
  var incident: String?

  @Option(help: ArgumentHelp("Where it runs: local, ssh:HOST, docker:CONTAINER, kubectl:POD."))
  var target: String?

  @Argument(parsing: .postTerminator, help: "The command, after --.")
  var command: [String] = []

  @OptionGroup var options: CommonOptions

  func run() throws {
    guard !command.isEmpty else {
      throw CommandFailure(.usage, "there is no command; write it after --: incident exec -- df -h")
    }
    let target: RunTarget
    do throws(RunTarget.Unreadable) {
      target =
        try self.target.map { text throws(RunTarget.Unreadable) in try RunTarget(text: text) } ?? .local
    } catch {
      throw CommandFailure(.usage, "--target: \(error)")
    }
    _ = console_signals_install()
    let workplace = Workplace(options)
    let text = command.count == 1 ? command[0] : ShellQuote.line(command)
    let commandClass = ShellReader.analyse(text).commandClass
    let store = try workplace.openStore()
    defer { store.close() }
    let incident = try workplace.incident(incident, in: store)
    if options.readonly, commandClass > .read {
      let reason = "--readonly runs only what looks; this is \(commandClass.rawValue)"
      let refusal = CommandRefusal(
        step: nil, command: nil, text: Redactor(secrets: []).redact(text).text, commandClass: commandClass,
        reason: reason)
      _ = try store.append([EventDraft(.commandRefused(refusal))], to: incident)
      throw CommandFailure(.refused, "not run: \(reason)")
    }
    // On a terminal it is typed into; otherwise the streams stay apart, and are somebody else's to read.
    let isOnTerminal = Standard.isInputTerminal && Standard.isOutputTerminal
    var request = AttemptRequest(
      step: nil, command: nil, target: target, text: text, commandClass: commandClass,
      attempt: 1, values: try workplace.presetValues(),
      terminal: isOnTerminal ? try TerminalLoan(input: 0, output: 1) : nil)
    request.readsInput = !Standard.isInputTerminal
    let run = try DirectRun(
      request, queue: workplace.queue(before: store), runner: workplace.runner, incident: incident)
    try run.finish()
  }
}
