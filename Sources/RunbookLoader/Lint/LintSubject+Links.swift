import IncidentModel
import SystemPackage

extension LintSubject {
  /// Looks at whether what links and jumps lead to is there.
  mutating func checkLinks(_ targets: LinkTargets) {
    for link in runbook.phases.flatMap({ $0.links + $0.steps.flatMap(\.links) }) { check(link, targets) }
    for step in runbook.steps {
      for row in step.outcomes.flatMap(\.rows) {
        guard let jump = row.jump, jump.destination == .unresolved else { continue }
        reportUnreachable(jump.text, line: row.line)
      }
    }
  }

  private mutating func check(_ link: Link, _ targets: LinkTargets) {
    if link.target.isEmpty {
      if link.jump.destination == .unresolved { reportUnreachable(link.text, line: link.line) }
      return
    }
    if link.target.hasPrefix("#") {
      guard link.jump.destination == .unresolved, !hasMark(String(link.target.dropFirst())) else { return }
      return report(
        .brokenAnchor, line: link.line, at: link.target, "no heading has the anchor '\(link.target)'")
    }
    guard let path = Self.relativePath(of: link.target), !runbook.path.hasPrefix("builtin:") else { return }
    let file = FilePath(runbook.path).removingLastComponent().pushing(FilePath(path))
    guard targets.exists(file) else {
      if case .runbook(let slug, _) = link.jump.destination, targets.hasRunbook(slug) { return }
      return report(
        .brokenLink, line: link.line, at: link.target, "no file '\(path)' beside this runbook")
    }
    guard case .runbook(_, .some(let anchor)) = link.jump.destination,
      !targets.hasAnchor(anchor, in: file)
    else { return }
    report(
      .brokenAnchor, line: link.line, at: link.target, "'\(path)' has no heading with the anchor '#\(anchor)'"
    )
  }

  private mutating func reportUnreachable(_ text: String, line: Int) {
    let words = text.foldedWords
    // Words between quotation marks may name something outside; a number names a step.
    guard words.last?.holdsDigit == true else { return }
    report(
      .unreachableStep, line: line, at: text, "'\(text)' leads nowhere: no step or section has that number")
  }

  /// Whether HTML in the file sets this anchor.
  private func hasMark(_ anchor: String) -> Bool {
    // The equals sign is rare, and the first letters of "id" and "name" are not.
    ["=\"\(anchor)\"", "='\(anchor)'"].contains { value in
      loaded.source.holds(value) && loaded.source.holds(anyOf: ["id\(value)", "name\(value)"])
    }
  }

  /// The path of a link that leads to a file beside this one; nil for addresses, and for pages that a site makes.
  private static func relativePath(of target: String) -> String? {
    if target.holds(":") || target.hasPrefix("/") || target.hasPrefix("~") { return nil }
    if target.holds(anyOf: ["{{", "<%", "{%", "@", "<", "$"]) { return nil }
    let path = target.prefix { $0 != "#" && $0 != "?" }
    guard let name = path.split(separator: "/").last, let point = name.lastIndex(of: "."),
      point > name.startIndex
    else { return nil }
    let ending = name[name.index(after: point)...].folded
    guard
      ["md", "markdown", "txt", "yaml", "yml", "json", "sh", "py", "sql", "png", "svg", "jpg", "pdf"]
        .contains(ending)
    else { return nil }
    return HeadingAnchors.decoded(String(path))
  }
}
