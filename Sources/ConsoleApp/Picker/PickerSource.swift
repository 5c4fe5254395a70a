public import ConsoleCore
public import RunbookLoader

/// The runbooks that a picker reads, by position in its list; called on background threads, `names` before all else.
public protocol PickerSource: Sendable {
  /// Returns the names of all of them, in the order of the list, without opening one.
  func names() -> [String]
  /// Reads what a list shows of one.
  func runbook(at position: Int) -> PickerRunbook
  /// Returns the first line of one that holds some words; nil if none does.
  func line(at position: Int, holding search: TextSearch) -> String?
  /// Keeps what was read for the next time.
  func remember()
}
