import Glibc
import IncidentModel

/// Keeps from the Markdown parser what its inline rules would take too long for, and puts it back as plain text.
///
/// A line that is too long, and every line of a paragraph behind its limit, is parsed as its beginning with a mark;
/// once the blocks are read, each mark becomes the text that it stands for. So nothing is lost and lines keep
/// their numbers.
struct LongText {
  /// What is parsed.
  private(set) var text: String
  /// The lines that were cut, from 1.
  private(set) var lines: [Int] = []
  /// What each mark stands for.
  private var kept: [Substring] = []

  /// A character outside every script, as Unicode has it for uses like this one.
  private static let mark: Character = "\u{10FFFD}"
  /// Bytes of a cut line that are still parsed: its box, its first words.
  private static let beginning = 200

  init(_ source: String) {
    text = source
    // Text that holds the mark itself could be mistaken; nobody writes it, and it is then parsed as it is.
    guard Self.mayHoldLong(source), !source.holds(String(Self.mark)) else { return }
    var result: [Substring] = []
    var paragraph = 0
    var isBehindLabel = false
    for line in source.everyLine {
      paragraph = Self.continuesParagraph(line) ? paragraph + line.utf8.count : 0
      let isLong =
        line.utf8.count > SourceLimits.lineBytes || Self.hasManyOpeners(line) || Self.hasManyColumns(line)
        || (isBehindLabel || Self.isLabel(line)) && line.utf8.count > SourceLimits.referenceBytes
      isBehindLabel = Self.isLabel(line)
      if isLong || paragraph > SourceLimits.paragraphBytes {
        let start = isLong ? Self.start(of: line) : line.startIndex
        kept.append(line[start...])
        lines.append(result.count + 1)
        result.append(line[..<start] + "\(Self.mark)\(kept.count - 1)\(Self.mark)")
      } else {
        result.append(line)
      }
    }
    if !kept.isEmpty { text = result.joined(separator: "\n") }
  }

  /// Whether a line or paragraph may have to be cut: most texts are neither long nor have long lines.
  private static func mayHoldLong(_ source: String) -> Bool {
    if source.utf8.count > SourceLimits.paragraphBytes { return true }
    return source.withBytes { bytes in
      guard let text = bytes.baseAddress else { return false }
      var at = 0
      while at < bytes.count {
        let end = memchr(text + at, 0x0A, bytes.count - at).map {
          UnsafeRawPointer($0) - UnsafeRawPointer(text)
        }
        let line = bytes[at..<(end ?? bytes.count)]
        if line.count > SourceLimits.referenceBytes { return true }
        // Many openers and columns stand in lines of signs alone.
        if line.count > SourceLimits.openersOfLine,
          line.prefix(SourceLimits.openersOfLine).allSatisfy({ !TextScan.isWord($0) })
        {
          return true
        }
        at += line.count + 1
      }
      return false
    }
  }

  /// Returns the blocks with the text in place of each mark.
  func restored(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    guard !kept.isEmpty else { return blocks }
    return blocks.map { block in
      var block = block
      block.literal = restored(block.literal)
      for index in block.text.spans.indices {
        block.text.spans[index].text = restored(block.text.spans[index].text)
      }
      block.children = restored(block.children)
      return block
    }
  }

  private func restored(_ text: String) -> String {
    guard text.holds(String(Self.mark)) else { return text }
    let parts = text.split(separator: Self.mark, omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      // Every second part stands between two marks.
      guard index % 2 == 1, let number = Int(part), kept.indices.contains(number) else { return part }
      return kept[number]
    }.joined()
  }

  /// Where a long line is cut: behind its beginning, between two characters.
  private static func start(of line: Substring) -> Substring.Index { line.scalarStart(atByte: beginning) }

  /// Whether the line may belong to the paragraph above it: it is not blank and begins neither list, table nor heading.
  private static func continuesParagraph(_ line: Substring) -> Bool {
    let rest = line.utf8.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
    guard let first = rest.first else { return false }
    switch first {
    case 0x7C, 0x23: return false
    case 0x2D, 0x2A, 0x2B: return rest.dropFirst().first != 0x20
    default: return !TextScan.isDigit(first)
    }
  }

  private static func hasManyOpeners(_ line: Substring) -> Bool {
    var count = 0
    for byte in line.utf8 {
      switch byte {
      case 0x3E, 0x2D, 0x2A, 0x2B: count += 1
      case 0x20, 0x09: break
      default: return false
      }
      if count > SourceLimits.openersOfLine { return !isRule(line) }
    }
    return false
  }

  /// Whether the line makes a table so wide that its missing cells alone would fill the memory.
  private static func hasManyColumns(_ line: Substring) -> Bool {
    line.utf8.count > SourceLimits.tableColumns * 2
      && line.utf8.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
      && line.utf8.count { $0 == 0x7C } > SourceLimits.tableColumns
  }

  /// Whether the line defines an address for `[label]`, which is copied to every place that names it.
  private static func isLabel(_ line: Substring) -> Bool {
    line.utf8.first { $0 != 0x20 && $0 != 0x3E } == 0x5B && line.holds("]:")
  }

  /// Whether the line is a rule across, of one sign all along.
  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.utf8.first(where: { !TextScan.isSpace($0) }) else { return false }
    return first != 0x3E && line.utf8.allSatisfy { $0 == first }
  }
}
