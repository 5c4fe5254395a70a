import IncidentModel

/// Where the responder is, and how they came there.
struct Navigation: Sendable {
  /// The line of the checklist that is selected, and shown as the step.
  var place: Place {
    didSet {
      if place != oldValue { (main, tableShift) = (.step, 0) }
    }
  }
  /// What is selected in it.
  var item: StepItem?
  /// The first line of the step that is shown.
  var stepScroll = 0
  /// How many columns of the step's wide tables stand to the left of what is shown.
  var tableShift = 0
  /// The pane that has the keyboard.
  var focus = Pane.checklist {
    didSet { if focus == .step || focus == .output { main = focus } }
  }
  /// Which of step and output was used last: side by side with the checklist there is room for one.
  private(set) var main = Pane.step
  /// Whether the focused pane has the whole screen, however wide it is.
  var isZoomed = false
  /// The phases that are folded, by position.
  var folded: Set<Int> = []
  /// Which steps the checklist shows.
  var filter = ChecklistFilter()
  /// The border that the mouse holds.
  var draggedBorder: PaneBorder?
  /// Whether the last click was for something over the panes.
  var isClickSpent = false
  /// The places that jumps led away from, newest last.
  var trail: [TrailStop] = []
  /// The places that going back led away from, newest last.
  var forwardTrail: [TrailStop] = []
  /// The attempts that were stepped to, by command; the newest of all others is shown.
  var shownAttempts: [CommandID: EventID] = [:]
  /// Whether long lines of output wrap.
  var wrapsOutput = false
  /// How the timeline says when things happened.
  var timelineTimes = TimelineTimes.utc
  /// What `/` looks for.
  var search: String?
  /// The event that is selected in the timeline; nil to stay at the newest.
  var event: TimelinePosition?

  /// Where the responder is now, to come back to.
  var here: TrailStop { TrailStop(place: place, item: item, scroll: stepScroll) }

  /// Starts at a place, with nothing selected in it.
  init(place: Place) { self.place = place }
}
