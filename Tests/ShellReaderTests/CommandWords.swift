@testable import ShellReader

/// The program word of every simple command in parsed text, those in substitutions and here-documents
/// included.
struct CommandWords {
  private(set) var words: [String] = []
  private let hereDocuments: [HereDocument]

  init(of parsed: ParsedText) {
    hereDocuments = parsed.hereDocuments
    for statement in parsed.statements { visit(statement.list) }
  }

  private mutating func visit(_ list: ShellList) {
    for pipeline in list.pipelines {
      for command in pipeline.commands { visit(command) }
    }
  }

  private mutating func visit(_ command: ShellCommand) {
    switch command {
    case .simple(let simple):
      if let first = simple.words.first { words.append(first.text) }
      for assignment in simple.assignments { assignment.values.forEach { visit($0.parts) } }
      simple.words.forEach { visit($0.parts) }
      simple.redirections.forEach { visit($0) }
    case .compound(let compound, let redirections):
      visit(compound)
      redirections.forEach { visit($0) }
    }
  }

  private mutating func visit(_ compound: ShellCommand.Compound) {
    switch compound {
    case .group(let list), .subshell(let list): visit(list)
    case .conditional(let lists): lists.forEach { visit($0) }
    case .loop(let condition, _, let body):
      visit(condition)
      visit(body)
    case .forEach(_, let items, let body):
      items.forEach { visit($0.parts) }
      visit(body)
    case .counting(let expression, _, let body):
      visit(expression)
      visit(body)
    case .choice(let subject, let arms):
      visit(subject.parts)
      for arm in arms {
        arm.patterns.forEach { visit($0.parts) }
        visit(arm.body)
      }
    case .function(_, let body): visit(body)
    case .test(let items): items.forEach { visit($0.parts) }
    case .arithmetic(let expression): visit(expression)
    }
  }

  private mutating func visit(_ redirection: Redirection) {
    visit(redirection.target.parts)
    if case .hereDocument(let place) = redirection.kind { visit(hereDocuments[place].body.parts) }
  }

  private mutating func visit(_ parts: [WordPart]) {
    for part in parts {
      switch part {
      case .text, .unfilled: break
      case .variable(let expansion, _): visit(expansion.operand)
      case .command(let list, _), .process(let list): visit(list)
      case .arithmetic(let expression): visit(expression)
      }
    }
  }
}
