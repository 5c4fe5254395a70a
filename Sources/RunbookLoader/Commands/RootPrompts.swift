import ShellReader

/// Tells root's prompt from the sign that begins a comment.
enum RootPrompts {
  /// Whether what follows a `#` is a comment and not a command of root's.
  static func isRemark(_ typed: String, look: ShellLook) -> Bool {
    if look.isCommand(typed[...]) || isTool(typed) { return false }
    guard let word = ShellLook.programWord(of: typed) else { return !ShellLook.isAssignment(typed) }
    return !ShellLook.isProgramName(word) || ShellLook.isSentence(typed)
      || typed.split(separator: " ").count < 2
  }

  /// Whether a block that nobody tagged was typed by root: it begins at a `#`, behind each of which a command stands,
  /// and nothing else in it is one.
  static func areReal(
    _ prompts: [(kind: Prompt.Kind, typed: String)?], in lines: [Substring], look: ShellLook
  )
    -> Bool
  {
    guard let first = lines.firstIndex(where: { !$0.isBlank }), prompts[first]?.kind == .root else {
      return false
    }
    let typed = lines.indices.compactMap { at in
      prompts[at].flatMap { $0.kind == .root && !$0.typed.isEmpty ? $0.typed : nil }
    }
    let isOnlyTyped = lines.indices.allSatisfy { lines[$0].isBlank || prompts[$0]?.kind == .root }
    let reader = InlineCommandReader(look: look)
    return typed.contains { isCommand($0, reader, look) || isOnlyTyped && isTool($0) }
      && !typed.contains { isRemark($0, look: look) || !isOnlyTyped && isTool($0) }
      && !lines.indices.contains { prompts[$0] == nil && look.isCommand(lines[$0]) }
  }

  /// Whether the text is a command beyond doubt: comments begin with words that programs are called, too.
  private static func isCommand(_ typed: String, _ reader: InlineCommandReader, _ look: ShellLook) -> Bool {
    guard let word = ShellLook.programWord(of: typed) else { return false }
    if ShellReader.isKnownProgram(word) { return reader.isCommand(typed, before: "", after: "") }
    return word.hasPrefix("./") || look.isCommand(typed[...])
  }

  /// Whether the text is one word with a hyphen or a path to a program, as tools are called and comments are not.
  private static func isTool(_ typed: String) -> Bool {
    guard !typed.holds(byte: 0x20) else { return false }
    if typed.holds("/bin/") || typed.holds("/sbin/") || typed.hasPrefix("./") { return true }
    return typed.holds(byte: 0x2D) && ShellLook.isProgramName(typed)
  }
}
