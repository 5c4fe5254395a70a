import CommandRunner
import Synchronization

/// The lines of what a command printed, as values to choose from.
final class ChoiceLines: Sendable {
  /// More than anybody chooses from.
  private static let limit = 200
  private static let byteLimit = 64 * 1024

  private let bytes = Mutex<[UInt8]>([])

  func take(_ chunk: OutputChunk) {
    guard chunk.stream == .stdout else { return }
    bytes.withLock { $0 += chunk.bytes.prefix(Self.byteLimit - $0.count) }
  }

  /// Each line once, in order, without the blanks around it.
  var values: [String] {
    var seen: Set<String> = []
    let lines = String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(whereSeparator: \.isNewline)
    let trimmed = lines.map { line in
      String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
    return Array(trimmed.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(Self.limit))
  }
}
