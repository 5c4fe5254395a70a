extension TimelineEvent {
  /// What happened, as one line of English for a list; not sanitised for a terminal.
  ///
  /// Steps appear by number and title where `checklist` knows them.
  public func summary(checklist: [ChecklistItem] = []) -> String { body.summary(checklist: checklist) }
}
