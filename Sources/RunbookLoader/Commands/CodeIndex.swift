import IncidentModel

/// What every code block of a document was understood to be, by the line it begins in.
struct CodeIndex {
  private var readings: [Int: CodeReading] = [:]
  /// Recognises commands where nobody tagged them, with the programs that this file's own blocks name.
  private(set) var look = ShellLook()

  /// Reads the code of all sections; fences in one of `queries` become commands.
  init(_ sections: [Section], queries: Set<QueryLanguage>) {
    var blocks: [(block: MarkdownBlock, inMessages: Bool)] = []
    for section in sections.flatMap(\.withDescendants) {
      Self.collect(section.blocks, inMessages: section.role == .communication, into: &blocks)
    }
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

  /// What is wrong with the attributes of fences that are run; those of other languages are other tools'.
  func annotationProblems(path: String) -> [Diagnostic] {
    readings.sorted { $0.key < $1.key }.flatMap { line, reading in
      reading.kind == .commands || reading.kind == .instructions
        ? reading.annotations.problems.map { Diagnostic($0.rule, path: path, line: line, $0.message) } : []
    }
  }

  private mutating func learn(_ command: String) {
    var words = command.prefix(200).split(separator: " ", maxSplits: 4).map(String.init)
    while let first = words.first, first == "sudo" || ShellLook.isAssignment(first) { words.removeFirst() }
    if let program = words.first, program.utf8.count > 2, ShellLook.isProgramName(program) {
      look.knownHere.insert(program)
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
