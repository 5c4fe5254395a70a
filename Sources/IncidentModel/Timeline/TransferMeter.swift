/// The table in which curl counts what it transfers, whenever its output goes into a pipe or a file.
///
/// It is in every capture; where a few lines of output are shown, it would leave no room for the answer. Its lines
/// are those of curl's `tool_progress.c` and `progress.c`, 7.88.
public enum TransferMeter {
  /// What curl begins with when it says what went wrong: `curl: (7) Failed to connect`.
  public static let error = "curl: ("

  /// Returns what a line says besides the meter; nil for nothing.
  ///
  /// What went wrong curl writes behind the meter, on the same line.
  public static func besides(in line: String) -> String? {
    guard let start = line.firstRange(of: error)?.lowerBound else { return isMeter(line) ? nil : line }
    return isMeter(line[..<start]) ? String(line[start...]) : line
  }

  private static func isMeter(_ line: some StringProtocol) -> Bool {
    let words = line.split(separator: " ", maxSplits: 20)
    guard let first = words.first else { return false }
    if first == "%" { return words.contains("Received") && words.contains("Xferd") }
    if first == "Dload" { return words.contains("Upload") }
    guard words.count >= 11, first.allSatisfy(\.isNumber) else { return false }
    return words.count { $0.count >= 7 && $0.contains(":") } == 3
  }
}
