import IncidentModel

extension ConsoleState {
  /// Why a command cannot be run here; nil if it can.
  func reasonNotToRun(_ command: Command) -> String? {
    if command.flags.contains(.inSession) {
      return "It belongs into a session that an earlier command opens elsewhere: \(keyName("copy")) copies it"
    }
    if command.flags.contains(.interactive), settings.asksForNothing {
      return "It is typed into, and nothing may be asked here: \(keyName("copy")) copies it"
    }
    if settings.isReadOnly, command.commandClass > .read {
      return
        "Read-only console: \(command.commandClass.rawValue) commands do not run (\(keyName("copy")) copies it)"
    }
    do throws(RunTarget.Unreadable) {
      let target = try target(of: command)
      if command.queryLanguage != nil, target != .local {
        return "A query is asked from here, not from \(target.text): \(keyName("copy")) copies it"
      }
    } catch {
      return error.description
    }
    // A key that repeats must not start it again and again.
    if activeRuns.contains(where: { $0.request.command == command.id }) {
      return reasonWhileItRuns
    }
    if departure != nil { return "The console is being left" }
    return nil
  }

  /// Why no command is selected, and what to press for one.
  var reasonNoCommand: String {
    guard let step = currentStep else { return "A heading has no command: select a step" }
    if step.commands.isEmpty { return "This step has no command" }
    return navigation.focus == .step
      ? "No command is selected: \(nextThing)" : "No command is selected: \(keyName("step")) goes to the step"
  }

  /// Why a command is not run once more, for as long as it runs.
  var reasonWhileItRuns: String { "It runs already: \(keyName("stop")) stops it" }
}
