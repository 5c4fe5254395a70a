public import IncidentModel

/// One thing that lint looks for in runbooks; its raw value is the name that is printed and that scripts know.
public enum LintRule: String, Sendable, Hashable, CaseIterable, Encodable {
  case alternativesInBlock = "alternatives-in-block"
  case annotationValue = "annotation-value"
  case brokenAnchor = "broken-anchor"
  case brokenLink = "broken-link"
  case classTooLow = "class-too-low"
  case destroyWithoutCheck = "destroy-without-check"
  case frontMatter = "front-matter"
  case hiddenCharacter = "hidden-character"
  case missingOwner = "missing-owner"
  case missingReview = "missing-review"
  case noSteps = "no-steps"
  case overdueReview = "overdue-review"
  case sameName = "same-name"
  case sameSlug = "same-slug"
  case sameStep = "same-step"
  case secret = "secret"
  case shellSyntax = "shell-syntax"
  case tooLong = "too-long"
  case unclosedFence = "unclosed-fence"
  case undeclaredPlaceholder = "undeclared-placeholder"
  case unexplainedChange = "unexplained-change"
  case unknownAnnotation = "unknown-annotation"
  case unknownProbe = "unknown-probe"
  case unknownProgram = "unknown-program"
  case unreachableStep = "unreachable-step"
  case unreadable = "unreadable"
  case unreadableDirectory = "unreadable-directory"
  case unusedVariable = "unused-variable"

  /// How bad a finding is: an error is something that is lost or harms, a note is something that could be better.
  public var severity: Diagnostic.Severity {
    switch self {
    case .secret, .shellSyntax, .unclosedFence, .unreadable: .error
    case .missingReview, .undeclaredPlaceholder, .unexplainedChange, .unknownProgram, .unusedVariable: .note
    default: .warning
    }
  }

  /// Why the rule is there, in one sentence.
  public var reason: String {
    switch self {
    case .alternativesInBlock: "two ways to do one thing in one fence are easily run one after the other"
    case .annotationValue: "a value that is not understood is as good as left out"
    case .brokenAnchor: "the heading that a link leads to is not there"
    case .brokenLink: "the file that a link leads to is not there"
    case .classTooLow: "'class=' says that a command only looks, and its text says that it does more"
    case .destroyWithoutCheck: "what cannot be undone should be followed by a look at what came of it"
    case .frontMatter: "front matter that is not YAML is read line by line, and the rest of it is lost"
    case .hiddenCharacter: "a character that nobody sees changes what a command does or how it is shown"
    case .missingOwner: "a runbook that belongs to nobody is mended by nobody"
    case .missingReview: "nobody knows whether a runbook without a date is still true"
    case .noSteps: "a runbook in which nothing can be ticked is a document"
    case .overdueReview: "the day by which it was to be looked over has passed"
    case .sameName: "a name that two commands share says neither"
    case .sameSlug: "of two files of one name only the first is found"
    case .sameStep: "two steps with one name in one section cannot be told apart on the timeline"
    case .secret: "whoever can read the runbook can use it; a password belongs into 'vars' as a secret"
    case .shellSyntax: "the shell would not run the command as it is written"
    case .tooLong: "what stands behind the limit is not read"
    case .unclosedFence: "everything below a fence that is never closed is taken for code"
    case .undeclaredPlaceholder: "a value that 'vars' declares is asked for with its meaning and default"
    case .unexplainedChange: "whoever is asked to confirm a command should read what it is for"
    case .unknownAnnotation: "a key or attribute that means nothing is most often a slip of the pen"
    case .unknownProbe: "the probe repeats a command by its name, and it must only look"
    case .unknownProgram: "a program that nobody knows is treated as one that changes something"
    case .unreachableStep: "the step that the text sends its reader to is not there"
    case .unreadable: "a runbook that cannot be read is not there when it is needed"
    case .unreadableDirectory: "runbooks in it are not found"
    case .unusedVariable: "a declared value that no command takes is a slip or a leftover"
    }
  }
}

extension Diagnostic {
  /// Makes a finding of a rule, as bad as the rule is.
  init(_ rule: LintRule, path: String, line: Int, column: Int = 1, _ message: String) {
    self.init(
      path: path, line: line, column: column, severity: rule.severity, message: message, rule: rule.rawValue)
  }
}
