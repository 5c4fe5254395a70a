/// A block of a runbook's prose, in its place, as the console draws it.
///
/// What the loader understood stands here as a reference (a command, a task, an outcome table), so that it
/// is drawn where its author put it and exists once.
public indirect enum Block: Hashable, Sendable {
  /// A heading below the step's own; level 1 to 6.
  case heading(level: Int, text: RichText)
  /// Running text.
  case paragraph(RichText)
  /// A list that is prose: nothing in it can be ticked.
  case list(BlockList)
  /// Code that is not run and not filled in: output, logs, diagrams.
  case code(language: String, text: String)
  /// A command of this step.
  case command(CommandID)
  /// A task of this step, with its sub-tasks.
  case task(TaskID)
  /// An outcome table of this step, by its position in `Step.outcomes`.
  case outcomes(Int)
  /// A template of this step, by its position in `Step.templates`.
  case template(Int)
  /// A field to fill in of this step, by its position in `Step.fields`.
  case field(Int)
  /// A table that is only read.
  case table(BlockTable)
  /// A quotation.
  case quote([Block])
  /// A note, tip or warning.
  case admonition(kind: String, title: String, [Block])
  /// A line across.
  case rule
  /// What was not understood, as its source says it.
  case source(String)
}
