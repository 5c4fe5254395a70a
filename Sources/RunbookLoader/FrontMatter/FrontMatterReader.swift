import IncidentModel
import ShellReader

/// Turns front matter into metadata.
struct FrontMatterReader {
  private(set) var metadata = RunbookMetadata()
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String

  /// The keys that are understood.
  static let keys = [
    "alerts", "clocks", "last_reviewed", "owner", "probe", "review_every", "severity", "targets", "title",
    "vars",
  ]

  /// Keys of site generators and wikis, which the same files often carry.
  private static let foreignKeys: WordSet = [
    "aliases", "author", "authors", "categories", "category", "created", "custom_edit_url", "date",
    "description",
    "draft", "has_children", "hide", "hide_title", "hide_table_of_contents", "icon", "id", "keywords", "lang",
    "lastmod",
    "layout", "linktitle", "menu", "nav_order", "order", "owner_slack", "parent", "permalink",
    "redirect_from", "related",
    "review_in", "section", "sidebar", "sidebar_label", "sidebar_position", "sidenav", "slug", "status",
    "subtitle",
    "summary", "tags", "tag", "toc", "toc_hide", "type", "updated", "url", "version", "weight",
    "pagination_next",
    "pagination_prev", "publishdate", "grand_parent", "runme", "shell", "cwd", "skipprompts",
    "sidebarposition", "robots",
    "last_reviewed_on", "alert", "team", "service", "services", "component", "triggers", "runbook",
    "last_updated",
    "last_tested", "next_review", "impact", "mttr_target", "audience", "breadcrumbs", "noindex", "template",
    "search",
  ]

  init(_ matter: FrontMatter, path: String) {
    self.path = path
    for (key, value, line) in matter.entries { read(key, value, line: line) }
  }

  private mutating func read(_ key: String, _ value: FrontMatterValue, line: Int) {
    let name = String(decoding: key.folded.utf8.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
    let text = value.text.trimmed
    if text.isEmpty { return }
    switch name {
    case "title": break
    case "alerts", "alert": metadata.alerts += value.texts
    case "severity": metadata.severity = text
    case "owner", "team": if metadata.owner == nil { metadata.owner = text }
    case "impact": metadata.impact = text
    case "mttr_target": metadata.mttrTargetSeconds = DurationScanner.first(in: text)
    case "last_reviewed", "last_reviewed_on", "last_updated", "last_tested":
      if metadata.lastReviewed == nil { metadata.lastReviewed = CalendarDay.read(text) ?? text }
    case "next_review": metadata.nextReview = CalendarDay.read(text) ?? text
    case "review_every", "review_in": metadata.reviewEvery = text
    case "vars": readVariables(value, line: line)
    case "targets": metadata.targets += value.texts
    case "clocks": readClocks(value, line: line)
    case "probe": metadata.probe = text
    default:
      metadata.other.append(RunbookMetadata.Entry(key: key, text: text))
      if !Self.foreignKeys.contains(name) { reportUnknown(key, line: line) }
    }
  }

  private mutating func reportUnknown(_ key: String, line: Int) {
    let near = NearestNames.near(key, in: Self.keys).first.map { "; did you mean '\($0)'?" } ?? ""
    warn("the front matter key '\(key)' means nothing\(near)", rule: .unknownAnnotation, line: line)
  }

  private mutating func readVariables(_ value: FrontMatterValue, line: Int) {
    guard !value.pairs.isEmpty else {
      metadata.variables += value.texts.map { Variable(name: $0) }
      return
    }
    for (name, setting, at) in value.pairs {
      var variable = Variable(name: name)
      if case .map(let pairs) = setting {
        for (key, part, partLine) in pairs {
          switch key.folded {
          case "default": variable.defaultValue = part.text
          case "description", "summary": variable.summary = part.text
          case "secret": variable.isSecret = part.isTrue
          case "optional": variable.isOptional = part.isTrue
          case "choices": variable.choices = part.texts
          case "choices_command": variable.choicesCommand = part.text
          default:
            warn(
              "'\(key)' of the variable '\(name)' means nothing", rule: .unknownAnnotation, line: partLine)
          }
        }
      } else if !setting.text.isEmpty {
        variable.defaultValue = setting.text
      }
      if name.isEmpty {
        warn("a variable without a name", rule: .unknownAnnotation, line: at)
      } else {
        metadata.variables.append(variable)
      }
    }
  }

  /// Reads `clocks: {escalate: 30m, update: 10m}`; a value may be a map of `after` or `every` and `text`.
  private mutating func readClocks(_ value: FrontMatterValue, line: Int) {
    for (name, setting, at) in value.pairs {
      let time =
        setting.pairs.first { ["after", "every", "at"].contains($0.key.folded) }?.value.text ?? setting.text
      let text = setting.pairs.first { $0.key.folded == "text" }?.value.text ?? "\(name): \(time)"
      guard let kind = ClockReader.kind(named: name) else {
        warn(
          "the clock '\(name)' means nothing; there are escalate, update and postmortem",
          rule: .unknownAnnotation, line: at)
        continue
      }
      guard let seconds = DurationExpression.seconds(time), seconds > 0 else {
        warn(
          "the clock '\(name)' has no length of time; write 30m or 1h", rule: .annotationValue, line: at)
        continue
      }
      metadata.clocks.append(ClockRule(kind: kind, seconds: Int(seconds), text: text, line: at))
    }
  }

  private mutating func warn(_ message: String, rule: LintRule, line: Int) {
    diagnostics.append(Diagnostic(rule, path: path, line: line, message))
  }
}
