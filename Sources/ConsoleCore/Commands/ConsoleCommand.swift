public import TerminalFrame

/// Something that the responder can do in the console.
///
/// One table of these makes the keys, the footer, the help, the palette, and the lists in the manual.
public final class ConsoleCommand: Sendable {
  /// What commands are sorted by in the help.
  public enum Group: String, Sendable, CaseIterable {
    /// What a runbook is worked through with.
    case working = "Work"
    /// What makes the timeline.
    case recording = "Record"
    /// Where one looks.
    case moving = "Move"
    /// The console itself.
    case console = "Console"
  }

  /// Its name, as the palette and a configuration spell it.
  public let name: String
  /// The keys that do it, unless the configuration says otherwise.
  public let keys: [Key]
  /// What the footer says, in a word or two.
  public let title: String
  /// What it does, in a sentence.
  public let help: String
  /// What it is sorted under.
  public let group: Group
  /// The panes in which its keys mean this; empty for all.
  public let panes: Set<Pane>

  /// Its place in the footer; lower comes first, nil never.
  let rank: Int?
  /// Whether the footer says it in this state, where it can be done at all.
  let isHinted: @Sendable (ConsoleState) -> Bool
  /// Whether it stands at the beginning of the footer in this state.
  let leads: @Sendable (ConsoleState) -> Bool
  /// What the footer says in this state, where that is more than the title.
  let label: @Sendable (ConsoleState) -> String?
  /// Its place in the footer of the focused pane; lower comes first, nil never.
  func footerRank(_ state: ConsoleState) -> Int? {
    guard isHinted(state) else { return nil }
    return leads(state) ? (rank ?? 0) - Self.lead : rank
  }

  /// More than there are ranks: what leads comes before everything else, in the order of its own ranks.
  private static let lead = 1000

  /// Whether its keys mean this in this state; a command further down the table may share them.
  let isMeant: @Sendable (ConsoleState) -> Bool
  private let reason: @Sendable (ConsoleState) -> String?
  let perform: @Sendable (inout ConsoleState) -> [Effect]

  init(
    _ name: String, _ keys: [Key], _ title: String, _ help: String, _ group: Group, in panes: Set<Pane> = [],
    rank: Int? = nil, hinted isHinted: @escaping @Sendable (ConsoleState) -> Bool = { _ in true },
    leading leads: @escaping @Sendable (ConsoleState) -> Bool = { _ in false },
    label: @escaping @Sendable (ConsoleState) -> String? = { _ in nil },
    isMeant: @escaping @Sendable (ConsoleState) -> Bool = { _ in true },
    unless reason: @escaping @Sendable (ConsoleState) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout ConsoleState) -> [Effect]
  ) {
    (self.name, self.keys, self.title, self.help, self.group) = (name, keys, title, help, group)
    (self.panes, self.rank, self.isHinted, self.leads, self.label) = (panes, rank, isHinted, leads, label)
    (self.isMeant, self.reason, self.perform) = (isMeant, reason, perform)
  }

  /// Returns why it cannot be done now, in one line; nil if it can.
  public func reasonDisabled(_ state: ConsoleState) -> String? { reason(state) }

  /// Every command, in the order of the help; of two that share a key the first that is meant counts.
  public static let all: [ConsoleCommand] = working + output + panes + moving + recording + console

  /// Returns what a key means in a state.
  static func command(for key: Key, in state: ConsoleState) -> ConsoleCommand? {
    all.first { state.settings.keyMap.keys(of: $0).contains(key) && $0.applies(to: state) }
  }

  /// Whether its keys mean this in the focused pane now.
  func applies(to state: ConsoleState) -> Bool {
    (panes.isEmpty || panes.contains(state.navigation.focus)) && isMeant(state)
  }
}
