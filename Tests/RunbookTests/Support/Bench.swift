import CommandRunner
import ConsoleCore
import Foundation
import IncidentModel
import RunbookLoader
import SystemPackage
import TestSupport
import Testing
import VerdictReader

/// One of the runbooks in `runbooks/`, whose commands are run as the console runs them.
struct Bench {
  let runbook: Runbook
  /// Values by name, instead of the runbook's defaults.
  var values: [String: String]
  private let runner: CommandRunner

  /// Opens a runbook by slug; `supervisor` is for commands that must run in a namespace of their own.
  init(_ slug: String, values: [String: String] = [:], supervisor: FilePath = Supervisor.path) throws {
    runbook = try RunbookLoader.load(path: Bench.folder.appending("\(slug).md")).runbook
    self.values = values
    runner = CommandRunner(supervisor: supervisor)
  }

  /// `runbooks/` of this source tree.
  static let folder = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().removingLastComponent().appending("runbooks")

  /// Runs a command that only looks: the first of the step whose text or label holds `words`.
  ///
  /// `limit` shortens its time limit, in seconds, where a test waits for it to pass.
  func look(
    _ step: String, _ words: String = "", setting: [String: String] = [:], limit: Double? = nil
  ) async throws -> Seen {
    var (step, command) = try find(step, words)
    try #require(command.commandClass == .read, "not run on one key: \(command.text)")
    if let limit { command.timeoutSeconds = limit }
    return try await run(command, in: step, setting)
  }

  /// Runs a command that changes something, which the console asks about first.
  func change(_ step: String, _ words: String, setting: [String: String] = [:]) async throws -> Seen {
    let (step, command) = try find(step, words)
    try #require([.change, .destroy].contains(command.commandClass), "run unasked: \(command.text)")
    return try await run(command, in: step, setting)
  }

  /// A step's command, by words of its text or label.
  func find(_ number: String, _ words: String) throws -> (Step, Command) {
    let step = try #require(runbook.steps.first { $0.number == number }, "no step \(number)")
    let command = step.commands.first {
      words.isEmpty || $0.text.contains(words) || ($0.label ?? "").contains(words)
    }
    return (step, try #require(command, "no '\(words)' in step \(number)"))
  }

  func run(_ command: Command, in step: Step, _ setting: [String: String] = [:]) async throws -> Seen {
    var environment: [String: String] = [:]
    for variable in runbook.metadata.variables { environment[variable.name] = variable.defaultValue }
    environment.merge(values) { _, given in given }
    environment.merge(setting) { _, given in given }
    let filled = FilledCommand.fill(command, values: environment)
    try #require(filled.missing.isEmpty, "\(filled.missing.map(\.name))")
    let request = CommandRequest(
      text: filled.text, language: command.language, environment: environment,
      timeLimit: .milliseconds(Int64((command.timeoutSeconds ?? 30) * 1000)))
    let printed = Printed()
    let result = await runner.run(request, control: CommandControl()) { await printed.take($0) }
    let (stdout, stderr) = await (printed.stdout, printed.stderr)
    let outcome = CommandOutcome(
      cause: result.cause, exitStatus: result.exitStatus, signal: result.signal, stdout: stdout,
      stderr: stderr)
    let verdict = VerdictReader.verdict(of: command, in: step, outcome: outcome)
    return Seen(
      verdict: verdict, step: step, runbook: runbook, exitStatus: result.exitStatus, cause: result.cause,
      output: stderr + stdout)
  }
}
