/// The table in which curl counts what it transfers, whenever its output goes into a pipe or a file.
///
/// It is in every capture; where a few lines of output are shown, it would leave no room for the answer. Its lines
/// are those of curl's `tool_progress.c` and `progress.c`, 7.88.
enum TransferMeter {
  /// Whether a line belongs to it.
  static func isLine(_ line: String) -> Bool {
    let words = line.split(separator: " ", maxSplits: 20)
    guard let first = words.first else { return false }
    if first == "%" { return words.contains("Received") && words.contains("Xferd") }
    if first == "Dload" { return words.contains("Upload") }
    guard words.count >= 11, first.allSatisfy(\.isNumber) else { return false }
    return words.count { $0.count >= 7 && $0.contains(":") } == 3
  }
}
