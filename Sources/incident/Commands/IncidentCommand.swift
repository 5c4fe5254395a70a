import ArgumentParser
import ConsoleApp

/// The root of the command line.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Work down a runbook, run its commands with one key, and keep a timeline of all of it.",
    usage: """
      incident [RUNBOOK]
      incident SUBCOMMAND
      """,
    discussion: """
      'incident redis-down' opens the console on a runbook and begins an incident. \
      Without a runbook it shows what is open and what there is.

      Exit status: 0 done, 1 a command or check failed, 2 usage, 3 refused or cancelled, \
      4 runbook not found or unreadable, 5 the timeline could not be written, 130 interrupted.
      """,
    version: ProgramVersion.current,
    subcommands: [
      OpenCommand.self, ListCommand.self, ShowCommand.self, LintCommand.self, StartCommand.self,
      NoteCommand.self, HypothesisCommand.self, ActionCommand.self, CorrectCommand.self, FlagCommand.self,
      SentCommand.self, RoleCommand.self, MarkCommand.self, StatusCommand.self, SeverityCommand.self,
      LogCommand.self, OutputCommand.self, ResumeCommand.self, HistoryCommand.self, ExportCommand.self,
      VerifyCommand.self, SweepCommand.self, ExecCommand.self, DoctorCommand.self,
      CompletionCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
