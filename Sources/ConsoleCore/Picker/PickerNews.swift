/// What became known of the runbooks that can be picked, while the picker is open.
public enum PickerNews: Sendable {
  /// These there are, in the order of the list; of most only the name may be known.
  case found([PickerRunbook])
  /// What more of them say, by position among those that were found.
  case read([Int: PickerRunbook])
  /// What was found in their texts so far.
  case searched(TextFindings)
}
