import IncidentModel
import ShellReader

/// A pasted terminal session: what stands behind a prompt was typed, everything else was printed.
struct Transcript {
  private(set) var hasPrompts = false
  private(set) var pieces: [CodePiece] = []

  private let lines: [Substring]
  private let line: Int
  /// The lines that begin with a prompt.
  private var prompts: [(kind: Prompt.Kind, typed: String)?]
  private var comments: [(text: String, at: Int)] = []
  private var output: [(text: Substring, at: Int)] = []
  private var lastCommand: Int?

  /// Reads `lines`, the first of which is line `line` of the file.
  ///
  /// In a `console` block `# ` may be root's prompt; in one that nobody tagged it is when only commands stand behind it.
  init(_ lines: [Substring], line: Int, isConsole: Bool, isUntagged: Bool = false, look: ShellLook) {
    self.lines = lines
    self.line = line
    prompts = lines.map { Prompt.read($0) }
    guard prompts.contains(where: { $0 != nil }) else { return }
    let isRoots = isUntagged && RootPrompts.areReal(prompts, in: lines, look: look)
    keepRealPrompts(isConsole: isConsole, isRoots: isRoots, look: look)
    guard prompts.contains(where: { $0 != nil }) else { return }
    hasPrompts = true
    walk()
  }

  /// Forgets what only looks like a prompt: comments, quotations and redirections.
  private mutating func keepRealPrompts(isConsole: Bool, isRoots: Bool, look: ShellLook) {
    let hasShell = prompts.contains { $0?.kind == .shell && $0?.typed.isEmpty == false }
    let isRoot =
      isRoots
      || isConsole && !hasShell
        && prompts.contains { prompt in
          prompt.map { $0.kind == .root && look.isCommand($0.typed[...]) } ?? false
        }
        && !lines.indices.contains { prompts[$0] == nil && look.isCommand(lines[$0]) }
    let first = lines.firstIndex { !$0.isBlank && !CodeBlockReader.isComment($0) }
    let opensElsewhere = first.map { prompts[$0]?.kind == .other } ?? false
    // Only below a command that opened a shell may root's prompt be another's: where there is none, nobody asks.
    let mayBeElsewhere = isConsole && !isRoot && hasShell && prompts.contains { $0?.kind == .root }
    var isElsewhere = false
    for index in prompts.indices {
      guard let prompt = prompts[index] else { continue }
      if prompt.kind == .shell, mayBeElsewhere {
        isElsewhere = ShellReader.analyse(prompt.typed).opensSession
      }
      let isReal =
        switch prompt.kind {
        case .shell: hasShell
        // Below a command that opened a shell, root's prompt is that shell's.
        case .root: (isRoot || isElsewhere) && !RootPrompts.isRemark(prompt.typed, look: look)
        case .other: (opensElsewhere || hasShell && !prompt.typed.isEmpty) && !prompt.typed.isEmpty
        }
      if !isReal { prompts[index] = nil }
    }
  }

  private mutating func walk() {
    var at = 0
    while at < lines.count {
      guard let prompt = prompts[at] else {
        if CodeBlockReader.isComment(lines[at]) {
          comments.append((CommentLines.text(of: lines[at]), at))
        } else if !lines[at].isBlank || !output.isEmpty {
          takeCommentsAsOutput()
          output.append((lines[at], at))
        } else {
          takeCommentsAsOutput()
        }
        at += 1
        continue
      }
      let label =
        comments.last.map { $0.at == at - 1 && !$0.text.hasPrefix("...") } == true ? comments.map(\.text) : []
      if label.isEmpty { takeCommentsAsOutput() }
      comments = []
      flushOutput()
      at = prompt.kind == .other ? addSession(at) : addCommand(prompt.typed, label: label, at: at)
    }
    takeCommentsAsOutput()
    flushOutput()
  }

  /// Adds what was typed at `at` with its continuation lines; returns the line after them.
  private mutating func addCommand(_ typed: String, label: [String], at: Int) -> Int {
    var text = typed
    var next = at + 1
    while next < lines.count, prompts[next]?.kind != .shell, prompts[next]?.kind != .root {
      let line = lines[next]
      if text.hasSuffix("\\") || text.hasSuffix("|") || text.hasSuffix("&&") {
        text += "\n" + Self.withoutContinuationPrompt(line)
      } else if line.hasPrefix(">"), ShellReader.statements(in: text).contains(where: { $0.problem != nil }) {
        text += "\n" + Self.withoutContinuationPrompt(line)
      } else if Self.isOpen(text), let end = Self.end(of: text, in: lines, from: next) {
        text += "\n" + lines[next...end].joined(separator: "\n")
        next = end
      } else {
        break
      }
      next += 1
    }
    guard !text.isEmpty else { return next }
    let statements = ShellReader.statements(in: text)
    var command = RawCommand(text: text, line: line + at, label: label)
    if statements.count == 1, let comment = statements[0].trailingComment, statements[0].problem == nil {
      command.text = statements[0].text
      command.label.append(comment)
    } else if statements.isEmpty {
      // "$ # comment": nothing was typed.
      pieces.append(.note(lines: [CommentLines.text(of: text[...])], line: line + at))
      return next
    }
    lastCommand = pieces.count
    pieces.append(.command(command))
    return next
  }

  /// Whether a here-document or a quotation is open at the text's end.
  private static func isOpen(_ text: String) -> Bool {
    text.holds("<<") || text.holds(byte: 0x27) || text.holds(byte: 0x22)
      ? ShellReader.statements(in: text).contains { $0.problem != nil } : false
  }

  /// The line that closes what is open, at most 200 lines on; nil when none does.
  private static func end(of text: String, in lines: [Substring], from start: Int) -> Int? {
    var text = text
    for at in start..<min(lines.count, start + 200) {
      text += "\n" + lines[at]
      if !ShellReader.statements(in: text).contains(where: { $0.problem != nil }) { return at }
    }
    return nil
  }

  private static func withoutContinuationPrompt(_ line: Substring) -> Substring {
    line.hasPrefix("> ") ? line.dropFirst(2) : line
  }

  /// Adds the lines typed at another program's prompt; returns the line after them.
  private mutating func addSession(_ at: Int) -> Int {
    var typed: [String] = []
    var next = at
    while next < lines.count, let prompt = prompts[next], prompt.kind == .other {
      typed.append(prompt.typed)
      next += 1
    }
    pieces.append(.session(text: typed.joined(separator: "\n"), line: line + at))
    lastCommand = nil
    return next
  }

  private mutating func takeCommentsAsOutput() {
    for comment in comments { output.append((lines[comment.at], comment.at)) }
    comments = []
  }

  private mutating func flushOutput() {
    while let last = output.last, last.text.isBlank { output.removeLast() }
    defer { output = [] }
    guard let first = output.first else { return }
    let isRemark = output.allSatisfy { CodeBlockReader.isComment($0.text) }
    let remarks = CommentLines.stripped(output.map(\.text))
    let text = output.map { String($0.text) }.joined(separator: "\n")
    let at = line + first.at
    guard let lastCommand, case .command(var command) = pieces[lastCommand] else {
      pieces.append(isRemark ? .note(lines: remarks, line: at) : .output(text: text, line: at))
      return
    }
    command.expectations +=
      isRemark
      ? ExpectationReader.read(remarks, source: .comment, line: at)
      : [Expectation(kind: .sample, text: text, source: .transcript, line: at)]
    pieces[lastCommand] = .command(command)
  }
}
