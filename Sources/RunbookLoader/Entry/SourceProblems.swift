import IncidentModel

/// What is needed to say what is wrong with a text, once somebody asks.
///
/// Only `lint` does. Looking for fences that nothing closes and compiling each `expect=/…/` took a tenth of the time
/// in which a runbook opens.
struct SourceProblems: Sendable {
  var path: String
  /// The lines that were too long to be read, from 1.
  var cutLines: [Int] = []
  /// What reading the front matter found.
  var frontMatter: [Diagnostic] = []
  var codes = CodeIndex([], queries: [])
  var blocks: [MarkdownBlock] = []
  /// The text that the blocks were read from.
  var body = ""
  /// The line from which on the file was not read; nil when all of it was.
  var lastLine: Int?

  /// What is wrong, in the order of lines.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if let line = cutLines.first {
      found.append(Diagnostic(.tooLong, path: path, line: line, Self.message(cut: cutLines.count)))
    }
    found += frontMatter
    found += codes.problems(path: path)
    found += UnclosedFences.diagnostics(in: blocks, of: body, path: path)
    found.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    if let lastLine {
      found.append(
        Diagnostic(
          .tooLong, path: path, line: lastLine,
          "the file has more than \(SourceLimits.fileBytes / 1024) KiB; what stands from here on is not read")
      )
    }
    return found
  }

  private static func message(cut count: Int) -> String {
    "too long to be read as Markdown\(count > 1 ? ", like \(count - 1) more lines" : "")"
      + ": it stands as plain text; break it into shorter lines and paragraphs"
  }
}
