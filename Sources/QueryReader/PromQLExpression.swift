import IncidentModel

/// What a PromQL expression says about its answer.
public enum PromQLExpression {
  /// Whether the expression leaves series out by what they are worth, so that no answer may be good news.
  ///
  /// Comparison operators, `and`, `unless` and `absent` do (PromQL, "Operators" and "Functions"), and `ALERTS`,
  /// which has no series while nothing fires.
  public static func filters(_ text: String) -> Bool {
    let code = codeOutsideLabels(text)
    if code.contains(where: { "<>".contains($0) }) || code.contains("==") || code.contains("!=") {
      return true
    }
    let words = code.split { !$0.isNamePart && $0 != ":" }
    return words.contains { filteringWords.contains(String($0)) }
  }

  /// What stands in braces selects series by their labels, and says nothing about numbers.
  private static func codeOutsideLabels(_ text: String) -> String {
    var depth = 0
    var code = ""
    for read in QueryCharacter.read(text, .promql) where read.place == .code {
      switch read.character {
      case "{": depth += 1
      case "}": depth -= 1
      default: if depth == 0 { code.append(read.character) }
      }
    }
    return code
  }

  private static let filteringWords: Set = ["unless", "and", "absent", "absent_over_time", "ALERTS"]
}
