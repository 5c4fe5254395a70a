import IncidentModel
import ShellReader

/// What a code block was understood to be.
struct CodeReading {
  /// What the block is as a whole.
  enum Kind: Equatable {
    /// It holds commands.
    case commands
    /// It holds comments only: instructions in a fence.
    case instructions
    /// It is what a program prints.
    case output
    /// It is to be copied.
    case template(Template.Kind)
    /// It is only read.
    case plain
  }

  var kind: Kind
  var language: String
  var annotations: Annotations
  var pieces: [CodePiece] = []
  /// The text as it stands in the block, without blank lines at its ends.
  var text: String
  /// The line of the first line of `text`.
  var line: Int

  /// How many of its parts are commands that are run.
  var commandCount: Int {
    pieces.count { piece in
      guard case .command = piece else { return false }
      return true
    }
  }
}

/// A part of a code block, in its place.
enum CodePiece {
  case command(RawCommand)
  /// Comments that belong to no command.
  case note(lines: [String], line: Int)
  /// What is typed at the prompt of another program.
  case session(text: String, line: Int)
  /// Printed text that no command stands before.
  case output(text: String, line: Int)
}

/// A command as it was cut from its block.
struct RawCommand {
  var text: String {
    didSet { analysis = nil }
  }
  /// What the text does, where that was needed to cut the block; nil where nobody asked.
  var analysis: ShellAnalysis?
  var line: Int
  /// The comment lines above it, without their marks.
  var label: [String] = []
  var expectations: [Expectation] = []
  /// Whether its label makes it one side of a choice.
  var isAlternative = false

  init(text: String, line: Int, label: [String] = []) {
    self.text = text
    self.line = line
    self.label = label
  }
}
