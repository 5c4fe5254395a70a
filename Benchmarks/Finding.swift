/// One line of the benchmark: what was measured, beside what, against which budget.
struct Finding {
  var what: String
  var measured: Quantity
  /// The program that people know, and its figure in the same run.
  var compared: (program: String, figure: Quantity)?
  var budget: String
  var isMet: Bool

  static let heading = row("what", "measured", "compared with", "ratio", "budget", "")

  var line: String {
    let ratio = compared.map { measured.value / $0.figure.value }.map { rounded($0) + " ×" } ?? "-"
    let other = compared.map { "\($0.program) \($0.figure)" } ?? "-"
    return Self.row(what, "\(measured)", other, ratio, budget, isMet ? "ok" : "MISSED")
  }

  private static func row(_ cells: String...) -> String {
    let widths = [44, 12, 26, 9, 32, 6]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }
}

/// A number with its unit.
struct Quantity: CustomStringConvertible {
  var value: Double
  var unit: String

  static func milliseconds(_ value: Double) -> Quantity { Quantity(value: value, unit: "ms") }
  static func mebibytes(_ value: Double) -> Quantity { Quantity(value: value, unit: "MiB") }
  static func perSecond(_ value: Double, _ what: String = "") -> Quantity {
    Quantity(value: value, unit: what + "/s")
  }

  var description: String { "\(rounded(value)) \(unit)" }
}

/// Two significant decimals below ten, one below a hundred, none above.
func rounded(_ value: Double) -> String {
  let factor = value < 10 ? 100.0 : value < 100 ? 10.0 : 1.0
  let whole = (value * factor).rounded() / factor
  return factor == 1 ? "\(Int(whole))" : "\(whole)"
}
