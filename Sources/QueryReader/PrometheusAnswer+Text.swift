extension PrometheusAnswer {
  /// The answer as a table, and a range as a plot below its last number.
  ///
  /// The column of numbers stands first, where a narrow screen shows it, and is named by `name` if that is
  /// short, else by the metric; thresholds find it there. An answer without series is `no data`.
  public func text(name: String, isUnicode: Bool) -> String {
    switch result {
    case .scalar(let sample): "\(Self.column(name, [])): \(QueryNumber.text(sample.value))"
    case .text(let text): text
    case .vector(let series), .matrix(let series):
      if series.allSatisfy(\.samples.isEmpty) {
        "no data"
      } else if series.count == 1, series[0].samples.count > 1 {
        Self.plot(series[0], name: Self.column(name, series), isUnicode: isUnicode)
      } else {
        Self.table(series, name: Self.column(name, series), isUnicode: isUnicode)
      }
    }
  }

  private static func plot(_ series: Series, name: String, isUnicode: Bool) -> String {
    let values = series.samples.map(\.value).filter { $0.isFinite }
    let last = QueryNumber.text(series.samples.last?.value ?? .nan)
    let range = "min \(QueryNumber.text(values.min() ?? .nan)), max \(QueryNumber.text(values.max() ?? .nan))"
    let labels = labelText(series.labels)
    let plot = QueryPlot(series.samples, isUnicode: isUnicode)
    return (["\(name): \(last) (\(range))\(labels)"] + plot.lines).joined(separator: "\n")
  }

  private static func labelText(_ labels: [String: String]) -> String {
    let named = labels.filter { $0.key != "__name__" }.sorted { $0.key < $1.key }
    return named.isEmpty ? "" : " of " + named.map(\.value).joined(separator: ", ")
  }

  private static func table(_ series: [Series], name: String, isUnicode: Bool) -> String {
    let labels = Set(series.flatMap(\.labels.keys)).subtracting(["__name__"])
    let isRange = series.contains { $0.samples.count > 1 }
    // What tells the rows apart comes first; what is the same in all of them may be cut off.
    let distinct = labels.filter { label in Set(series.map { $0.labels[label] }).count > 1 }.sorted()
    let columns = distinct + labels.subtracting(distinct).sorted()
    let metrics = Set(series.compactMap { $0.labels["__name__"] })
    var rows = [[name] + (isRange ? ["max", "trend"] : []) + (metrics.count > 1 ? ["metric"] : []) + columns]
    for one in series {
      let samples = one.samples
      var row = [QueryNumber.text(samples.last?.value ?? .nan)]
      if isRange {
        row.append(QueryNumber.text(samples.map(\.value).filter { $0.isFinite }.max() ?? .nan))
        let trend = QueryPlot(samples, isUnicode: isUnicode, columns: 20, rows: 1).body.first ?? ""
        // A blank would part two columns.
        row.append(trend.replacing(" ", with: isUnicode ? "·" : "_"))
      }
      if metrics.count > 1 { row.append(one.labels["__name__"] ?? "") }
      rows.append(row + columns.map { one.labels[$0] ?? "-" })
    }
    if labels.isEmpty, !isRange, metrics.count < 2 {
      return rows.dropFirst().map { "\(name): \($0[0])" }.joined(separator: "\n")
    }
    return aligned(rows)
  }

  /// Columns two blanks apart; a value of several lines stays on one.
  private static func aligned(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") } }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column + 1 == row.count ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      return cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// Names the numbers: the author's words as one, else the metric, else `value`.
  private static func column(_ name: String, _ series: [Series]) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    if (1...5).contains(words.count), words[0].first?.isLetter == true { return words.joined(separator: "_") }
    let metrics = Set(series.map { $0.labels["__name__"] ?? "" })
    if metrics.count == 1, let metric = metrics.first, !metric.isEmpty { return metric }
    return "value"
  }
}
