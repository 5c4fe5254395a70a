import IncidentModel
import TerminalFrame

extension ConsoleCommand {
  static let working: [ConsoleCommand] = [
    ConsoleCommand(
      "run", [.character("r")], "run",
      "Run the selected command. What only looks runs at once; a change asks y/N; "
        + "what cannot be undone asks for a name.",
      .working, rank: 1, label: { $0.navigation.focus == .output ? "run again" : nil },
      unless: { state in
        guard let command = state.selectedCommand else {
          return state.currentStep?.commands.isEmpty == false
            ? state.reasonNothingToRun : state.reasonNoCommand
        }
        return state.reasonNotToRun(command)
      }, perform: { $0.run() }),
    ConsoleCommand(
      "run-on-terminal", [.character("i")], "run on terminal",
      "Run the selected command on the whole terminal, to type into it; what it shows is kept. "
        + "Ctrl-] three times stops it.",
      .working, rank: 25,
      unless: { state in
        guard state.navigation.focus == .step || state.screen.isWide else { return state.reasonStepIsHidden }
        guard let command = state.selectedCommand else { return state.reasonNoCommand }
        return state.reasonNotToRun(command)
          ?? (state.settings.asksForNothing ? "Nothing may be asked here" : nil)
      }, perform: { $0.runOnTerminal() }),
    ConsoleCommand(
      "sweep", [.character("S")], "sweep",
      "Run every command of the phase that only looks, side by side, and sum up. S again in the list: "
        + "the whole runbook.",
      .working, rank: 10, perform: { $0.openSweep() }),
    ConsoleCommand(
      "probe", [.character("w")], "probe",
      "Repeat the selected look every few seconds, or the runbook's own probe; again ends it. Only changes "
        + "enter the timeline.",
      .working, rank: 27, unless: { $0.reasonNotToProbe }, perform: { $0.toggleProbe() }),
    ConsoleCommand(
      "target", [.character("@")], "target",
      "Choose where commands run that do not say it: here, or on one of the runbook's targets.",
      .working, rank: 26,
      unless: { $0.knownTargets.count > 1 ? nil : "The runbook names no targets" },
      perform: { $0.offerTargets() }),
    ConsoleCommand(
      "stop", [.control("c"), .character("K")], "stop",
      "Stop the running command: the one in view, else the newest. Again: harder.", .working, rank: 0,
      unless: {
        $0.activeRuns.isEmpty ? "Nothing runs here (\($0.keyName("quit")) leaves the console)" : nil
      },
      perform: { $0.stopRun() }),
    ConsoleCommand(
      "extend", [.character("+")], "+1 min", "Give the running command one minute more.", .working, rank: 9,
      unless: { state in
        guard let run = state.runToStop else { return "Nothing runs here" }
        return run.request.timeoutSeconds == nil ? "It has no time limit" : nil
      }, perform: { $0.extendRun() }),
    ConsoleCommand(
      "jump", [.character("J")], "jump",
      "Go where the newest result sends you: the lit row of the outcome table.",
      .working, rank: 2, label: { $0.offeredJump.map { $0.jump.text.oneLine } },
      unless: { $0.offeredJump == nil ? "No result of this step leads anywhere" : nil },
      perform: { $0.takeOfferedJump() }),
    ConsoleCommand(
      "tick", [.character(" ")], "tick", "Tick the selected task, or the step; again takes it back.",
      .working,
      rank: 3,
      label: { state in
        guard let step = state.currentStep else { return nil }
        if let task = state.tickableTask {
          return state.incident.progress(of: task, in: step.id) == .done ? "untick task" : "tick task"
        }
        let isDone = state.incident.progress(of: step.id) == .done
        // In the step it must be plain that nothing less than all of it is meant.
        let what = state.navigation.focus == .step && !step.allTasks.isEmpty ? " step" : ""
        return (isDone ? "untick" : "tick") + what
      },
      unless: { $0.reasonNotToTick }, perform: { $0.tick() }),
    ConsoleCommand(
      "tick-step", [.character("T")], "tick step",
      "Tick the step, whatever is selected in it; again takes it back.",
      .working, rank: 6, hinted: { $0.tickableTask != nil }, unless: { $0.reasonNotToTick },
      perform: { $0.tickStep() }),
    ConsoleCommand(
      "skip", [.character("s")], "skip",
      "Leave the step out, with a reason; Tab there leaves out only the selected task. Again takes it back.",
      .working, rank: 12, label: { $0.isSkipped ? "take up again" : nil }, unless: { $0.reasonNotToTick },
      perform: { $0.skip() }),
    ConsoleCommand(
      "next-open", [.character("u")], "next open", "Go to the next step that is neither done nor skipped.",
      .working,
      rank: 11, perform: { $0.goToNextOpen() }),
    ConsoleCommand(
      "output", [.character("o")], "output", "Open the whole output of the selected command.", .working,
      rank: 4,
      unless: { state in
        if state.navigation.focus == .output { return "This is its output" }
        guard
          let command = state.selectedCommand
            ?? state.output.flatMap({ state.runbook.command($0.command)?.command })
        else { return state.reasonNoCommand }
        return state.shownResult(of: command.id) == nil
          ? "It was not run yet: \(state.keyName("run")) runs it" : nil
      },
      perform: { state in
        guard let id = state.selectedCommand?.id ?? state.output?.command else { return [] }
        return state.openOutput(of: id)
      }),
    ConsoleCommand(
      "earlier-attempt", [.character("[")], "earlier", "Show the attempt before this one.", .working,
      in: [.step, .output, .checklist], rank: 8, unless: { $0.reasonForNoAttempts },
      perform: { $0.stepAttempt(-1) }),
    ConsoleCommand(
      "later-attempt", [.character("]")], "later", "Show the attempt after this one.", .working,
      in: [.step, .output, .checklist], unless: { $0.reasonForNoAttempts }, perform: { $0.stepAttempt(1) }),
    ConsoleCommand(
      "compare", [.character("=")], "compare", "Show what changed from the attempt before to this one.",
      .working,
      in: [.step, .output], rank: 5, unless: { $0.reasonForNoAttempts }, perform: { $0.compareAttempts() }),
    ConsoleCommand(
      "edit", [.character("e")], "edit", "Change the selected command's text for one run, then run it.",
      .working,
      rank: 13, unless: { $0.selectedCommand == nil ? $0.reasonNoCommand : nil },
      perform: { state in
        guard let command = state.selectedCommand else { return [] }
        return state.write(.command(command.id), proposal: command.text)
      }),
    ConsoleCommand(
      "values", [.character("v")], "values",
      "Look through the values that commands are given, and change them.",
      .working, rank: 14, perform: { $0.reviewValues() }),
    ConsoleCommand(
      "copy", [.character("y")], "copy",
      "Copy the selected command, text, link or task to the terminal's clipboard; in the output, the output; in the timeline, the event.",
      .working, rank: 7,
      hinted: { state in
        guard state.navigation.focus != .output, let task = state.selectedTask else { return true }
        return state.selectedCommand != nil || state.selectedTemplate != nil || task.quotedWords != nil
      },
      unless: { state in
        if state.navigation.focus == .output { return nil }
        if state.navigation.focus == .timeline {
          return state.annotatedEvent == nil ? "The timeline is empty" : nil
        }
        switch state.navigation.item {
        case .link, .task: return nil
        default: break
        }
        return state.selectedCommand == nil && state.selectedTemplate == nil
          ? "Only commands, tasks, texts and links are copied" : nil
      },
      perform: { state in
        switch state.navigation.focus {
        case .output: state.copyOutput()
        case .timeline: state.copyEvent()
        case .checklist, .step: state.copyItem()
        }
      }),
  ]
}

extension ConsoleState {
  fileprivate var reasonNotToTick: String? {
    if currentStep == nil { return "A heading is only read: select a step" }
    return isStepShown ? nil : reasonStepIsHidden
  }

  fileprivate var reasonStepIsHidden: String { "The step is not on the screen: \(keyName("step")) shows it" }

  fileprivate var isSkipped: Bool {
    if skippedTask != nil { return true }
    if let step = currentStep, case .skipped = incident.progress(of: step.id) { return true }
    return false
  }

  fileprivate var reasonForNoAttempts: String? {
    guard let command = navigation.focus == .output ? output?.command : selectedCommand?.id else {
      return reasonNoCommand
    }
    return (index.attempts[command]?.count ?? 0) > 1 ? nil : "It has no other attempts"
  }
}
