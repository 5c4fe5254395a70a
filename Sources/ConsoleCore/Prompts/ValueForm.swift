import IncidentModel
import TerminalFrame

/// The values that are asked for, all at once.
struct ValueForm: Sendable {
  /// What the values are for.
  enum Purpose: Sendable {
    /// A command that waits for them.
    case run(PlannedRun)
    /// Commands that wait for them, to be run side by side.
    case sweep(Sweep)
    /// Nothing now: somebody looks through them.
    case review
  }

  /// One value.
  struct Field: Sendable {
    /// The name.
    var name: String
    /// What it means, in one line; empty for nothing.
    var summary: String
    /// Where what stands in it came from: "default", "environment"; empty for nothing.
    var source: String
    /// Whether it is never shown nor stored.
    var isSecret: Bool
    /// Whether it may stay empty.
    var isOptional: Bool
    /// What may be chosen; empty for anything.
    var choices: [String]
    /// What it was before; nil if it was not decided.
    var decided: String?
    /// What stood there when the form opened.
    var proposed: String
    /// What has been typed.
    var editor: LineEditor
    /// Whether somebody has edited it: what is typed or pasted first takes the place of what stood there.
    private(set) var isTouched = false

    /// Whether another value stands in it than before: what is only proposed is decided by the first run that needs it.
    var isChanged: Bool { editor.text != decided ?? proposed }

    /// Makes a field in which a value is proposed.
    init(
      name: String, summary: String, source: String, isSecret: Bool, isOptional: Bool, choices: [String],
      decided: String?, proposed: String
    ) {
      self.name = name
      self.summary = summary
      self.source = source
      self.isSecret = isSecret
      self.isOptional = isOptional
      self.choices = choices
      self.decided = decided
      self.proposed = proposed
      editor = LineEditor(proposed)
    }

    /// Edits the text with a key.
    ///
    /// - Returns: whether the key means something here.
    mutating func handle(_ key: Key) -> Bool {
      if case .character = key { takeOutProposed() }
      let isKnown = editor.handle(key)
      if isKnown { isTouched = true }
      return isKnown
    }

    /// Puts in what was pasted.
    mutating func paste(_ pasted: String) {
      takeOutProposed()
      isTouched = true
      editor.paste(pasted, isMultiLine: false)
    }

    private mutating func takeOutProposed() {
      if !isTouched { editor.delete(0..<editor.characters.count, isKill: true) }
    }
  }

  /// What the values are for.
  var purpose: Purpose
  /// The values.
  var fields: [Field]
  /// Which one is typed into.
  var selected = 0
  /// What is wrong with it; empty for nothing.
  var complaint = ""

  /// Returns what is wrong with a field's text; nil for nothing.
  func complaint(about field: Field) -> String? {
    let text = field.editor.text
    if text.isEmpty { return field.isOptional || isSweep ? nil : "\(field.name) must not be empty" }
    if !field.choices.isEmpty, !field.choices.contains(text) {
      return "\(field.name) must be one of: \(field.choices.joined(separator: ", "))"
    }
    return nil
  }

  /// The fields of which Enter takes the value: the changed ones and the selected one, at the end every one.
  ///
  /// A blank that was blank before decides nothing.
  var taken: [Field] {
    let isLast = selected + 1 == fields.count
    return fields.enumerated().compactMap { position, field in
      let isMeant = isLast || position == selected || field.isChanged
      return isMeant && field.editor.text != field.decided && !(field.editor.isEmpty && field.decided == nil)
        ? field : nil
    }
  }

  /// Whether a sweep waits for them, which leaves out what has no value.
  var isSweep: Bool {
    if case .sweep = purpose { return true }
    return false
  }

  /// Whether the values wait for nothing.
  var isReview: Bool {
    if case .review = purpose { return true }
    return false
  }
}
