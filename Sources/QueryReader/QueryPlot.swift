import IncidentModel

/// A range of numbers as a plot of a few lines of text.
struct QueryPlot {
  /// The rows of columns, highest first, without their scale.
  private(set) var body: [String]
  private let low: Double
  private let high: Double
  private let start: Double
  private let end: Double
  private let isUnicode: Bool

  /// Draws samples; several that share a column are drawn by the highest, none leaves it blank.
  ///
  /// The scale begins at zero when no number is below it, so that a small change does not look like a large
  /// one.
  init(_ samples: [PrometheusAnswer.Sample], isUnicode: Bool, columns: Int = 60, rows: Int = 4) {
    self.isUnicode = isUnicode
    let finite = samples.filter { $0.value.isFinite }
    start = samples.first?.time ?? 0
    end = samples.last?.time ?? 0
    low = min(0, finite.map(\.value).min() ?? 0)
    high = finite.map(\.value).max() ?? 0
    let steps = isUnicode ? Array("▁▂▃▄▅▆▇█") : Array(".:-=+*%#")
    let width = min(columns, Self.places(samples))
    var heights = [Double?](repeating: nil, count: width)
    for sample in finite {
      let share = end > start ? (sample.time - start) / (end - start) : 0
      let column = min(width - 1, max(0, Int((share * Double(width - 1)).rounded())))
      heights[column] = max(heights[column] ?? sample.value, sample.value)
    }
    let (low, high) = (low, high)
    body = (0..<rows).reversed().map { row in
      String(
        heights.map { height -> Character in
          guard let height else { return " " }
          let share = high > low ? (height - low) / (high - low) : 0
          // Even the lowest number leaves a mark: a blank means that there is none.
          let level = max(1, Int((share * Double(rows * steps.count)).rounded())) - row * steps.count
          return level <= 0 ? " " : steps[min(level, steps.count) - 1]
        })
    }
  }

  /// How many samples there would be without gaps: as many as the shortest distance fits into the range.
  private static func places(_ samples: [PrometheusAnswer.Sample]) -> Int {
    let steps = zip(samples, samples.dropFirst()).map { $1.time - $0.time }.filter { $0 > 0 }
    guard let step = steps.min(), let first = samples.first, let last = samples.last else { return 1 }
    return Int(min(10_000, max(0, (last.time - first.time) / step)).rounded()) + 1
  }

  /// The plot with its scale to the left and its times below.
  var lines: [String] {
    let (top, bottom) = (QueryNumber.text(high), QueryNumber.text(low))
    let width = max(top.count, bottom.count)
    let (mark, bar, corner, dash) = isUnicode ? ("┤", "│", "└", "─") : ("|", "|", "+", "-")
    func pad(_ text: String) -> String { String(repeating: " ", count: width - text.count) + text }
    var lines = body.enumerated().map { row, cells in
      switch row {
      case 0: pad(top) + " " + mark + cells
      case body.count - 1: pad(bottom) + " " + mark + cells
      default: pad("") + " " + bar + cells
      }
    }
    let (first, last) = (Self.clock(start), Self.clock(end) + "Z")
    let gap = max(1, (body.first?.count ?? 0) - first.count - last.count - 2)
    lines.append(pad("") + " " + corner + first + " " + String(repeating: dash, count: gap) + " " + last)
    return lines
  }

  private static func clock(_ seconds: Double) -> String {
    // A server may say any number; beyond the year 9999 none is a time.
    let milliseconds = Int64(min(max(seconds, 0), 253_402_300_799) * 1000)
    return String(Timestamp(milliseconds: milliseconds).timeOfDay.prefix(5))
  }
}
