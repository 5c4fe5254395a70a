import IncidentModel

extension ConsoleState {
  /// Where a command runs: where its author says, else where the responder chose.
  func target(of command: Command) throws(RunTarget.Unreadable) -> RunTarget {
    // A query names its own server.
    guard let declared = command.target else { return command.queryLanguage == nil ? chosenTarget : .local }
    return try RunTarget(text: declared)
  }

  /// The targets that the runbook names, this machine first.
  var knownTargets: [RunTarget] {
    let named = runbook.metadata.targets + runbook.commands.compactMap(\.target)
    var seen: Set<RunTarget> = [.local]
    return [.local] + named.compactMap { try? RunTarget(text: $0) }.filter { seen.insert($0).inserted }
  }

  /// Asks where commands are to run that do not say it themselves.
  mutating func offerTargets() -> [Effect] {
    let targets = knownTargets
    let items = zip("1234567890abcdefghi", targets).map { key, target in
      Menu.Item(
        key: key, title: target.text, detail: target == chosenTarget ? "now" : "", choice: .target(target))
    }
    prompt = .menu(
      Menu(
        title: "Where commands run that do not say it", items: items,
        selected: targets.firstIndex(of: chosenTarget) ?? 0))
    return []
  }

  mutating func choose(_ target: RunTarget) -> [Effect] {
    prompt = nil
    chosenTarget = target
    tell(target == .local ? "Commands run on this host, \(settings.host)" : "Commands run on \(target.text)")
    return []
  }
}
