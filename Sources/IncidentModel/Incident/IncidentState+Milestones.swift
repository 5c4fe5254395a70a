extension IncidentState {
  /// When each milestone was reached.
  ///
  /// A status that says that it is over is the resolution, unless somebody marked one.
  public var milestones: [Milestone: Latest<Timestamp>] {
    guard isResolved, markedMilestones[.resolved] == nil else { return markedMilestones }
    // Whoever sets it again does not move it.
    let closing = statuses[(statuses.lastIndex { $0.value != .resolved } ?? -1) + 1]
    return markedMilestones.merging([.resolved: Latest(closing.at, following: closing)]) { $1 }
  }

  /// Whether somebody marked a milestone, rather than that it follows from something else.
  public func isMarked(_ milestone: Milestone) -> Bool { markedMilestones[milestone] != nil }

  /// Returns the seconds from the start to a milestone, or nil while one of them is missing.
  public func seconds(to milestone: Milestone) -> Int64? {
    guard let from = startedAt, let to = milestones[milestone]?.value else { return nil }
    return to.seconds(since: from)
  }

  /// Returns how far a moment is from the start, in words: "2 min before the start"; nil while there is none.
  public func words(fromStartTo moment: Timestamp) -> String? {
    startedAt.map { start in
      let seconds = moment.seconds(since: start)
      return
        "\(DurationExpression.words(seconds: abs(seconds))) \(seconds < 0 ? "before" : "after") the start"
    }
  }

  /// Returns the time from the start to a milestone by its usual name, "TTM 12 min"; nil while one of them is missing.
  ///
  /// A warning may come before anything burns: what was reached before the start says so.
  public func measure(to milestone: Milestone) -> String? {
    guard let name = milestone.measure, let reached = milestones[milestone]?.value,
      let seconds = seconds(to: milestone)
    else { return nil }
    return seconds < 0
      ? words(fromStartTo: reached) : "\(name) \(DurationExpression.words(seconds: seconds))"
  }

  /// Returns why a milestone cannot have been reached at a moment; nil if it can.
  ///
  /// Milestones come in any order, but for the start, from which every length of time is counted: it is behind none of
  /// them, and nothing has ended before it. Whatever pages may have noticed before anybody says it began.
  public func reasonNotToMark(_ milestone: Milestone, at moment: Timestamp, now: Timestamp) -> String? {
    if let reason = moment.reasonNotYet(now) { return "\(milestone.rawValue): \(reason)" }
    switch milestone {
    case .started:
      let others = milestones.filter { $0.key != .started }
      guard let first = others.min(by: { $0.value.value < $1.value.value }), first.value.value < moment
      else { return nil }
      return
        "The start must come first: \(first.key.rawValue) was at \(first.value.value.time(beside: moment))"
    case .mitigated, .resolved:
      guard let start = startedAt, moment < start else { return nil }
      return "\(milestone.rawValue) at \(moment.time(beside: start)) is before the start at "
        + "\(start.time(beside: moment)): mark an earlier start first"
    case .detected, .acknowledged: return nil
    }
  }

  /// Returns what is odd about a milestone's having been reached at a moment, beside the others; nil for nothing.
  ///
  /// It may be true all the same: a clock may be wrong, and people note things late.
  public func oddity(of milestone: Milestone, at moment: Timestamp) -> String? {
    for (first, second) in Self.usualOrder where [first, second].contains(milestone) {
      let isFirst = milestone == first
      guard let other = milestones[isFirst ? second : first]?.value else { continue }
      let (early, late) = isFirst ? (moment, other) : (other, moment)
      guard late < early else { continue }
      return "\(second.rawValue) at \(late.time(beside: early)) is before \(first.rawValue) at "
        + early.time(beside: late)
    }
    return nil
  }

  /// What nearly always comes before what.
  private static let usualOrder: [(Milestone, Milestone)] = [
    (.detected, .acknowledged), (.detected, .mitigated), (.detected, .resolved), (.mitigated, .resolved),
  ]
}

extension Timestamp {
  /// Returns why something cannot have happened at this moment: it is still to come; nil if it is not.
  public func reasonNotYet(_ now: Timestamp) -> String? {
    self > now ? "\(time(beside: now)) is still to come: it is \(now.time(beside: self))" : nil
  }

  /// Returns the time of day, with the date where that is another than the other moment's.
  func time(beside other: Timestamp) -> String { (date == other.date ? "" : date + " ") + timeOfDay + "Z" }
}
