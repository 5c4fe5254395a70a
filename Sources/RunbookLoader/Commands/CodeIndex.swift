import IncidentModel

/// What every code block of a document was understood to be, by the line it begins in.
struct CodeIndex {
  /// A block that was found, and what it was understood to be.
  private struct Entry {
    var block: MarkdownBlock
    var info: FenceInfo
    var inMessages: Bool
    var reading: CodeReading?
  }

  /// The lines in which code begins, in the file's order.
  private var lines: [Int] = []
  /// What stands there.
  private var readings: [CodeReading] = []
  /// Recognises commands where nobody tagged them, with the programs that this file's own blocks name.
  private(set) var look = ShellLook()
  /// The line of the first block that is beyond the number of lines that are read as commands; nil for none.
  private var firstTooLong: Int?

  /// Reads the code of sections in the file's order, those below them not included; fences in one of `queries`
  /// become commands.
  init(_ sections: [Section], queries: Set<QueryLanguage>) {
    var entries: [Entry] = []
    for section in sections {
      Self.collect(section.blocks, inMessages: section.role == .communication, into: &entries)
    }
    leaveOut(&entries)
    // What authors tagged as shell names the programs that untagged blocks may use too.
    for at in entries.indices
    where entries[at].reading == nil && CodeLanguage.kind(of: entries[at].info.language) == .shell {
      let reading = CodeBlockReader().read(entries[at].block, entries[at].info)
      for case .command(let command) in reading.pieces { learn(command.text) }
      entries[at].reading = reading
    }
    let reader = CodeBlockReader(look: look, queries: queries)
    for entry in entries {
      lines.append(entry.block.line)
      readings.append(
        entry.reading ?? reader.read(entry.block, entry.info, inMessages: entry.inMessages))
    }
  }

  /// What a block was understood to be; nil for everything that is no code.
  func reading(of block: MarkdownBlock) -> CodeReading? { place(ofLine: block.line).map { readings[$0] } }

  /// What a block was understood to be as a whole; nil for everything that is no code.
  func kind(of block: MarkdownBlock) -> CodeReading.Kind? {
    place(ofLine: block.line).map { readings[$0].kind }
  }

  private func place(ofLine line: Int) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low] == line ? low : nil
  }

  /// Whether a fence of queries is run.
  var runsQueries: Bool {
    readings.contains { $0.kind == .commands && QueryLanguage(rawValue: $0.language) != nil }
  }

  /// What is wrong with blocks: more lines than are read, and the attributes of fences that are run; those of
  /// other languages are other tools'.
  func problems(path: String) -> [Diagnostic] {
    let tooLong = firstTooLong.map { line in
      Diagnostic(
        .tooLong, path: path, line: line,
        "the code down to here has more than \(SourceLimits.codeLines) lines; from this block on it is to be "
          + "copied and not run; split the runbook, or put the lines into a script")
    }
    return annotationProblems(path: path) + (tooLong.map { [$0] } ?? [])
  }

  private func annotationProblems(path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for at in readings.indices where readings[at].kind == .commands || readings[at].kind == .instructions {
      found += readings[at].annotations.problems.map {
        Diagnostic($0.rule, path: path, line: lines[at], $0.message)
      }
    }
    return found
  }

  /// Makes the blocks beyond the limit ones that are only to be copied.
  private mutating func leaveOut(_ entries: inout [Entry]) {
    // Every line has a byte of its own at least, and nearly all files have fewer bytes of code than lines are read.
    guard entries.reduce(0, { $0 + $1.block.literal.utf8.count }) > SourceLimits.codeLines else { return }
    var lines = 0
    let count = entries.prefix { entry in
      lines += entry.block.literal.utf8.count { $0 == 0x0A }
      return lines <= SourceLimits.codeLines
    }.count
    firstTooLong = entries[count...].first?.block.line
    for at in entries.indices[count...] {
      let block = entries[at].block
      entries[at].reading = CodeReading(
        kind: .template(.code), language: entries[at].info.language,
        annotations: Annotations(FenceInfo(nil), line: block.line), text: block.literal,
        line: block.literalLine)
    }
  }

  private mutating func learn(_ command: String) {
    var rest = Substring(command.utf8.prefix(200)).utf8
    for _ in 0..<4 {
      rest = rest.drop { $0 == 0x20 }
      let program = String(Substring(rest.prefix { $0 != 0x20 }))
      if program == "sudo" || ShellLook.isAssignment(program) {
        rest = rest.dropFirst(program.utf8.count)
      } else {
        if program.utf8.count > 2, ShellLook.isProgramName(program) { look.knownHere.insert(program) }
        return
      }
    }
  }

  private static func collect(_ blocks: [MarkdownBlock], inMessages: Bool, into found: inout [Entry]) {
    for at in blocks.indices {
      if blocks[at].isCode {
        found.append(
          Entry(block: blocks[at], info: FenceInfo(blocks[at].fenceInfo), inMessages: inMessages))
      }
      collect(blocks[at].children, inMessages: inMessages, into: &found)
    }
  }
}
