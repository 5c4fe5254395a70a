import IncidentModel

/// What every code block of a document was understood to be, by the line it begins in.
struct CodeIndex {
  private var readings: [Int: CodeReading] = [:]
  /// Recognises commands where nobody tagged them, with the programs that this file's own blocks name.
  private(set) var look = ShellLook()
  /// The line of the first block that is beyond the number of lines that are read as commands; nil for none.
  private var firstTooLong: Int?

  /// Reads the code of sections, those below them not included; fences in one of `queries` become commands.
  init(_ sections: [Section], queries: Set<QueryLanguage>) {
    var blocks: [(block: MarkdownBlock, inMessages: Bool)] = []
    for section in sections {
      Self.collect(section.blocks, inMessages: section.role == .communication, into: &blocks)
    }
    leaveOut(&blocks)
    // What authors tagged as shell names the programs that untagged blocks may use too.
    for (block, _) in blocks {
      guard case .code(.some(let info)) = block.kind,
        CodeLanguage.kind(of: FenceInfo(info).language) == .shell
      else { continue }
      let reading = CodeBlockReader().read(block)
      readings[block.line] = reading
      for case .command(let command) in reading.pieces { learn(command.text) }
    }
    let reader = CodeBlockReader(look: look, queries: queries)
    for (block, inMessages) in blocks where readings[block.line] == nil {
      readings[block.line] = reader.read(block, inMessages: inMessages)
    }
  }

  /// What a block was understood to be; nil for everything that is no code.
  func reading(of block: MarkdownBlock) -> CodeReading? { readings[block.line] }

  /// Whether a fence of queries is run.
  var runsQueries: Bool {
    readings.contains { $1.kind == .commands && QueryLanguage(rawValue: $1.language) != nil }
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
    readings.sorted { $0.key < $1.key }.flatMap { line, reading in
      reading.kind == .commands || reading.kind == .instructions
        ? reading.annotations.problems.map { Diagnostic($0.rule, path: path, line: line, $0.message) } : []
    }
  }

  /// Takes the blocks beyond the limit out, which are then only to be copied.
  private mutating func leaveOut(_ blocks: inout [(block: MarkdownBlock, inMessages: Bool)]) {
    // Every line has a byte of its own at least, and nearly all files have fewer bytes of code than lines are read.
    guard blocks.reduce(0, { $0 + $1.block.literal.utf8.count }) > SourceLimits.codeLines else { return }
    var lines = 0
    let count = blocks.prefix { block, _ in
      lines += block.literal.utf8.count { $0 == 0x0A }
      return lines <= SourceLimits.codeLines
    }.count
    firstTooLong = blocks[count...].first?.block.line
    for (block, _) in blocks[count...] {
      readings[block.line] = CodeReading(
        kind: .template(.code), language: FenceInfo(block.fenceInfo).language,
        annotations: Annotations(FenceInfo(nil), line: block.line), text: block.literal,
        line: block.literalLine)
    }
    blocks.removeSubrange(count...)
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

  private static func collect(
    _ blocks: [MarkdownBlock], inMessages: Bool, into found: inout [(block: MarkdownBlock, inMessages: Bool)]
  ) {
    for block in blocks {
      if block.isCode { found.append((block, inMessages)) }
      collect(block.children, inMessages: inMessages, into: &found)
    }
  }
}
