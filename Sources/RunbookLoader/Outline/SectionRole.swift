/// What a section is for, by its heading and by what it holds.
enum SectionRole: Equatable {
  /// To be read, never ticked.
  case reference
  /// What must be in place before the first step.
  case precondition
  /// Things to do: "Diagnosis", "Restore the service".
  case action
  /// What to tell whom: its untagged blocks are messages.
  case communication
  /// The heading says nothing about it.
  case plain
}
