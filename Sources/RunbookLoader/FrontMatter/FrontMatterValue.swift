import Yams

/// A value of front matter, as far as it is followed.
enum FrontMatterValue: Sendable {
  case text(String)
  case list([FrontMatterValue])
  case map([(key: String, value: FrontMatterValue, line: Int)])

  /// The value as one line of text.
  var text: String {
    switch self {
    case .text(let text): text
    case .list(let values): values.map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
    case .map(let pairs): pairs.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ")
    }
  }

  /// The texts of a list, or the one text.
  var texts: [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let values): values.map(\.text).filter { !$0.isEmpty }
    case .map(let pairs): pairs.map(\.key)
    }
  }

  /// The pairs of a map; none for everything else.
  var pairs: [(key: String, value: FrontMatterValue, line: Int)] {
    if case .map(let pairs) = self { return pairs }
    return []
  }

  /// Whether the text says yes.
  var isTrue: Bool { ["true", "yes", "on", "1"].contains(text.folded) }

  /// Follows a node; nil when it means more nodes than `budget` has left.
  init?(_ node: Node, lineOffset: Int, budget: inout Int) {
    budget -= 1
    guard budget > 0 else { return nil }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      self = .text(isNull ? "" : scalar.string)
    case .sequence(let sequence):
      var values: [FrontMatterValue] = []
      for element in sequence {
        guard let value = FrontMatterValue(element, lineOffset: lineOffset, budget: &budget) else {
          return nil
        }
        values.append(value)
      }
      self = .list(values)
    case .mapping(let mapping):
      var pairs: [(key: String, value: FrontMatterValue, line: Int)] = []
      for (key, element) in mapping {
        guard let value = FrontMatterValue(element, lineOffset: lineOffset, budget: &budget) else {
          return nil
        }
        pairs.append((key.string ?? "", value, (key.mark?.line ?? 1) + lineOffset))
      }
      self = .map(pairs)
    case .alias: return nil
    }
  }
}
