import IncidentModel
import QueryReader
import ShellReader

extension StepBuilder {
  /// Reads a code block: its commands, templates and samples, each in its place.
  mutating func readCode(_ block: MarkdownBlock) -> [Block] {
    guard let reading = state.judge.codes.reading(of: block) else { return [.source(block.literal)] }
    if let lead, SessionTracker.saysAtHome(lead) { state.sessions.reset() }
    append(reading.annotations.thresholds)
    if QueryLanguage(rawValue: reading.language) != nil, reading.kind == .commands, isInSession {
      // The session before it may be on another server than the address that the console would ask.
      return [append(template(reading, kind: .session))]
    }
    switch reading.kind {
    case .commands, .instructions, .template(.session): return readPieces(reading)
    case .template(.code) where lead.map(BlockJudge.namesOutput) == true && takesSample():
      expect(Expectation(kind: .sample, text: reading.text, source: .prose, line: reading.line))
      return [.code(language: reading.language, text: reading.text)]
    case .template(let kind): return [append(template(reading, kind: kind))]
    case .output:
      if takesSample() {
        expect(Expectation(kind: .sample, text: reading.text, source: .prose, line: reading.line))
      }
      return [.code(language: reading.language, text: reading.text)]
    case .plain:
      return reading.text.isEmpty ? [] : [.code(language: reading.language, text: reading.text)]
    }
  }

  /// Whether what follows is typed into a shell or client that was opened before.
  private var isInSession: Bool { state.sessions.isOpen || lead.map(SessionTracker.saysInside) == true }

  /// Whether an untagged block says what the command before it prints.
  private func takesSample() -> Bool {
    guard let last = step.commands.last, !last.expectations.contains(where: { $0.kind == .sample }) else {
      return false
    }
    return lead.map(BlockJudge.announcesOutput) ?? true
  }

  private mutating func template(_ reading: CodeReading, kind: Template.Kind) -> Template {
    var title = lead?.nilIfEmpty.map { Sentences.request(in: $0) } ?? step.title
    while title.hasSuffix(":") { title = String(title.dropLast()).trimmed }
    return Template(
      title: title, kind: kind, language: reading.language, text: reading.text, line: reading.line)
  }

  private mutating func readPieces(_ reading: CodeReading) -> [Block] {
    var content: [Block] = []
    var isFirst = true
    let blockWarning = warning
    let isRepeated = isWarningTaken
    let firstCommand = step.commands.count
    for piece in reading.pieces {
      switch piece {
      case .command(let raw):
        content += add(raw, reading: reading, isFirst: isFirst, warning: blockWarning)
        isFirst = false
      case .note(let lines, let line): content += readNote(lines, line: line)
      case .output(let text, _): content.append(.code(language: "", text: text))
      case .session(let text, let line):
        let title = lead?.nilIfEmpty.map { Sentences.request(in: $0) } ?? step.title
        content.append(
          append(Template(title: title, kind: .session, language: reading.language, text: text, line: line)))
      }
    }
    if let blockWarning {
      // Said once more, it is for what changes something.
      if isRepeated { dropWarning(blockWarning, ofLooksFrom: firstCommand) }
      keep(blockWarning, onChangesFrom: firstCommand)
    }
    if !isFirst { isWarningTaken = warning != nil }
    return content
  }

  /// Takes a warning that stands above a whole block off its looks, unless the block does nothing else.
  private mutating func keep(_ warning: String, onChangesFrom first: Int) {
    guard step.commands[first...].contains(where: { $0.commandClass != .read }) else { return }
    dropWarning(warning, ofLooksFrom: first)
  }

  /// Comments without a command: numbered ones are tasks, the others are read.
  private mutating func readNote(_ lines: [String], line: Int) -> [Block] {
    var content: [Block] = []
    var prose: [String] = []
    func flush(_ content: inout [Block]) {
      if !prose.isEmpty { content.append(.paragraph(RichText(prose.joined(separator: "\n")))) }
      prose = []
    }
    for (offset, text) in lines.enumerated() {
      guard CommentLines.isNumbered(text) else {
        prose.append(text)
        continue
      }
      flush(&content)
      let id = openTask()
      closeTask()
      append(StepTask(id: id, text: RichText(text), line: line + offset))
      content.append(.task(id))
    }
    flush(&content)
    return content
  }

  private mutating func add(_ raw: RawCommand, reading: CodeReading, isFirst: Bool, warning: String?)
    -> [Block]
  {
    let annotations = reading.annotations
    let comment = CommentLines.joined(raw.label)
    if SessionTracker.saysAtHome(comment) { state.sessions.reset() }
    var label = comment
    if label.isEmpty, isFirst, let lead { label = Sentences.request(in: lead) }
    while label.hasSuffix(":") { label = String(label.dropLast()).trimmed }
    var command = makeCommand(
      raw.text, raw.analysis, line: raw.line, language: QueryLanguage(rawValue: reading.language))
    command.language = reading.language.isEmpty ? "sh" : reading.language
    command.label = label.isEmpty ? nil : label
    command.name = isFirst ? annotations.name : nil
    command.expectations = annotations.expectations + raw.expectations
    command.timeoutSeconds = annotations.timeoutSeconds
    command.target = annotations.target
    command.directory = annotations.directory
    command.warning = comment.nilIfEmpty.flatMap(WarningReader.warning) ?? warning
    declare(annotations, for: &command)
    if raw.isAlternative || isAlternativeLead { command.flags.insert(.alternative) }
    return [append(command)]
  }

  /// Whether the text before the block offers it as another way.
  private var isAlternativeLead: Bool {
    guard let word = lead?.firstWords(1).first else { return false }
    return word == "or" || word == "alternatively"
  }

  /// Applies what the author declared; a class only ever goes up by it.
  private func declare(_ annotations: Annotations, for command: inout Command) {
    if let declared = annotations.commandClass {
      command.declaredClass = declared
      command.commandClass = max(command.commandClass, declared)
    }
    if let isInteractive = annotations.isInteractive {
      if isInteractive { command.flags.insert(.interactive) } else { command.flags.remove(.interactive) }
    }
    if annotations.isBackground { command.flags.insert(.background) }
    if annotations.isSkipped { command.flags.insert(.skip) }
  }

  /// The commands that stand as code spans in running text.
  mutating func inlineCommands(in text: InlineText) -> [Block] {
    var places: [Block] = []
    for span in state.judge.inlineCommands(in: text) {
      var command = makeCommand(span.text.trimmed, line: span.line)
      command.label = InlineLabel.label(of: command.text, in: text.plain.trimmed)
      command.warning = warning ?? WarningReader.warning(in: text.plain).map(WarningReader.words)
      if isWarningTaken, command.commandClass == .read { command.warning = nil }
      places.append(append(command))
    }
    return places
  }

  /// What a text does, asked once for each text.
  private mutating func analyse(_ text: String, _ known: ShellAnalysis?) -> ShellAnalysis {
    if let analysis = state.analyses[text] { return analysis }
    let analysis = known ?? ShellReader.analyse(text)
    state.analyses[text] = analysis
    return analysis
  }

  /// A command with what its text alone says about it.
  private mutating func makeCommand(
    _ text: String, _ known: ShellAnalysis? = nil, line: Int, language: QueryLanguage? = nil
  ) -> Command {
    let analysis = language.map { QueryReader.analyse(text, $0) } ?? analyse(text, known)
    var command = Command(id: nextCommandID, text: text, line: line, commandClass: analysis.commandClass)
    command.flags = analysis.flags
    command.placeholders =
      language.map { QueryReader.placeholders(in: text, $0) }
      ?? PlaceholderScanner.placeholders(in: text, analysis: analysis, defined: state.defined)
    state.defined.formUnion(analysis.variablesSet)
    let isInside = state.sessions.take(text, analysis)
    if isInside || lead.map(SessionTracker.saysInside) == true { command.flags.insert(.inSession) }
    if SecretLook.printsSecret(text) { command.flags.insert(.secret) }
    if analysis.opensSession { command.flags.insert(.interactive) }
    return command
  }
}

extension String {
  /// The text, or nil when there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
