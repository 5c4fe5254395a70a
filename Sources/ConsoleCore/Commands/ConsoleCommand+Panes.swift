import IncidentModel
import TerminalFrame

extension ConsoleCommand {
  static let panes: [ConsoleCommand] = [
    ConsoleCommand(
      "next-step", [.character("}")], "next step", "Go to the next line of the checklist, from the step too.",
      .moving, in: [.checklist, .step], rank: 10,
      // Whoever has ticked the step they look at wants the next one.
      leading: { state in
        guard state.navigation.focus == .step, let step = state.currentStep else { return false }
        return state.incident.progress(of: step.id) != .open
      }, perform: { $0.goToStep(1) }),
    ConsoleCommand(
      "previous-step", [.character("{")], "previous step", "Go to the previous line of the checklist.",
      .moving,
      in: [.checklist, .step], perform: { $0.goToStep(-1) }),
    ConsoleCommand(
      "filter-steps", [.character("f")], "filter", "Show only the steps that hold some words; Esc shows all.",
      .moving, in: [.checklist], rank: 13, perform: { $0.write(.filter, proposal: $0.navigation.filter.text) }
    ),
    ConsoleCommand(
      "only-open", [.character("F")], "only open", "Leave out what is done or skipped, or show it again.",
      .moving,
      in: [.checklist], rank: 14, label: { $0.navigation.filter.onlyOpen ? "show done" : nil },
      perform: { $0.toggleOnlyOpen() }),
    ConsoleCommand(
      "fold-others", [.character("-")], "fold others", "Fold every phase but this one, or unfold all.",
      .moving,
      in: [.checklist], perform: { $0.foldOthers() }),
    ConsoleCommand(
      "links", [.character("#")], "links", "Follow a link of the step by its number.", .moving,
      in: [.checklist, .step], rank: 15,
      unless: { $0.currentLinks.isEmpty ? "There are no links here" : nil },
      perform: { $0.offerLinks() }),
    ConsoleCommand(
      "filter-events", [.character("f")], "filter", "Show only events of a kind, or of one person.", .moving,
      in: [.timeline], rank: 3, perform: { $0.offerTimelineFilters() }),
    ConsoleCommand(
      "times", [.character("U")], "times", "Say times in UTC, on your own clock, or how long ago.", .moving,
      in: [.timeline], rank: 3, perform: { $0.changeTimelineTimes() }),
    ConsoleCommand(
      "narrower", [.character("<")], "narrower", "Make the checklist narrower; it stays so.", .moving,
      unless: { $0.reasonNotToResize }, perform: { $0.widenChecklist(-4) }),
    ConsoleCommand(
      "wider", [.character(">")], "wider", "Make the checklist wider.", .moving,
      unless: { $0.reasonNotToResize }, perform: { $0.widenChecklist(4) }),
    ConsoleCommand(
      "lower", [.character("(")], "lower", "Make the timeline lower; it stays so.", .moving,
      unless: { $0.reasonNotToResize }, perform: { $0.heightenTimeline(-1) }),
    ConsoleCommand(
      "taller", [.character(")")], "taller", "Make the timeline taller.", .moving,
      unless: { $0.reasonNotToResize }, perform: { $0.heightenTimeline(1) }),
  ]
}
