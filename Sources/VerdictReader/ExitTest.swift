/// A condition on an exit status: "exit 1", "non-zero".
enum ExitTest {
  case equals(Int)
  case nonZero

  /// Whether a status meets it; an end without a status is not zero.
  func isMet(by status: Int?) -> Bool {
    switch self {
    case .equals(let number): status == number
    case .nonZero: status != 0
    }
  }

  /// Reads a folded phrase; a bare number counts only in a column of exit statuses.
  init?(_ phrase: String, isExitColumn: Bool) {
    var words = phrase.split { $0 == " " || $0 == ":" }.map(String.init)
    let wordCount = words.count
    words.removeAll { ["exit", "exits", "exited", "code", "status", "with", "rc"].contains($0) }
    let isNamed = words.count < wordCount && phrase.contains("exit") || phrase.hasPrefix("rc")
    switch words.joined(separator: " ") {
    case "non-zero", "nonzero", "non zero", "not 0", "not zero", "≠ 0", "≠0": self = .nonZero
    case "!= 0", "!=0", "> 0", ">0":
      guard isNamed || isExitColumn else { return nil }
      self = .nonZero
    case "zero" where isNamed || isExitColumn: self = .equals(0)
    case let word:
      guard isNamed || isExitColumn, let number = Int(word) else { return nil }
      self = .equals(number)
    }
  }

  /// How it is said to a reader.
  var words: String {
    switch self {
    case .equals(let number): "exit \(number)"
    case .nonZero: "an exit status other than 0"
    }
  }
}
