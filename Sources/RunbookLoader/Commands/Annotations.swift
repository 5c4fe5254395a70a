import IncidentModel
import ShellReader

/// What an author says about the commands of a block with the fence's attributes.
struct Annotations: Equatable {
  var name: String?
  var commandClass: CommandClass?
  var timeoutSeconds: Double?
  var target: String?
  var directory: String?
  var expectations: [Expectation] = []
  var thresholds: [Threshold] = []
  /// What the author says about a terminal; nil for nothing.
  var isInteractive: Bool?
  var isBackground = false
  var isSkipped = false
  private var found: [Problem] = []

  /// Something that is wrong with an attribute.
  struct Problem: Equatable {
    var rule: LintRule
    var message: String
  }

  /// The names that are understood.
  static let names = [
    "background", "class", "cwd", "expect", "interactive", "name", "skip", "target", "threshold", "timeout",
  ]

  /// Names that other runners of the same files understand, and that mean nothing here.
  private static let foreignNames: WordSet = [
    "category", "closeterminalonsuccess", "hidden", "hl_lines", "id", "interpreter", "language", "lineno",
    "linenos", "linenums", "mimetype", "prompt", "promptenv", "tag", "terminalrows", "title", "filename",
    "caption",
  ]

  init(_ info: FenceInfo, line: Int) {
    for (key, value) in info.attributes {
      switch key.folded {
      case "name": name = value
      case "class": readClass(value)
      case "timeout": readTimeout(value)
      case "target": readTarget(value)
      case "cwd": directory = value
      case "expect": readExpectation(value, line: line)
      case "threshold": readThreshold(value, line: line)
      case "interactive": isInteractive = Self.flag(value)
      case "background": isBackground = Self.flag(value)
      case "skip", "excludefromrunall": isSkipped = Self.flag(value)
      case let folded where Self.foreignNames.contains(folded) || folded.hasPrefix("runme."): break
      default:
        // Words without braces are other tools': `sh title="Check"`.
        if info.hasBraces, !key.hasPrefix("."), !key.hasPrefix("#") {
          let near = NearestNames.near(key, in: Self.names).first.map { "; did you mean '\($0)'?" } ?? ""
          found.append(
            Problem(rule: .unknownAnnotation, message: "the fence attribute '\(key)' means nothing\(near)"))
        }
      }
    }
  }

  /// What is wrong with the attributes, for the diagnostics.
  ///
  /// Expressions are compiled only here, each in more than a million instructions.
  var problems: [Problem] {
    found
      + expectations.filter { $0.kind == .regex && (try? Regex($0.text)) == nil }.map {
        Problem(
          rule: .annotationValue, message: "expect is '/\($0.text)/', which is not a regular expression")
      }
  }

  private mutating func addProblem(_ message: String) {
    found.append(Problem(rule: .annotationValue, message: message))
  }

  private mutating func readClass(_ value: String) {
    guard let known = CommandClass(rawValue: value.folded) else {
      return addProblem("class is '\(value)'; it must be read, change, destroy or unknown")
    }
    commandClass = known
  }

  private mutating func readTarget(_ value: String) {
    target = value
    if !LintSubject.isTarget(value) {
      addProblem("target is '\(value)'; it must be local, ssh:HOST, docker:NAME or kubectl:POD")
    }
  }

  private mutating func readExpectation(_ value: String, line: Int) {
    expectations.append(ExpectationReader.attribute(value, line: line))
  }

  private mutating func readTimeout(_ value: String) {
    guard let seconds = DurationExpression.seconds(value), seconds > 0 else {
      return addProblem("timeout is '\(value)'; write a length of time such as 10s or 2m")
    }
    timeoutSeconds = Double(seconds)
  }

  private mutating func readThreshold(_ value: String, line: Int) {
    guard let threshold = ThresholdReader.read(value, line: line) else {
      return addProblem("threshold is '\(value)'; write it as \"used_memory > 1GB: what it means\"")
    }
    thresholds.append(threshold)
  }

  private static func flag(_ value: String) -> Bool { !["false", "no", "0", "off"].contains(value.folded) }
}
