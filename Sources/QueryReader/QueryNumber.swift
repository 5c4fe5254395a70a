/// Numbers as a person reads them, and as thresholds can.
enum QueryNumber {
  /// At least four significant digits, no zeros at the end, no exponent where a plain number will do.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
    let size = abs(value)
    guard size < 1e15 else { return String(value) }
    if value == value.rounded() || size >= 10_000 { return String(Int(value.rounded())) }
    guard size >= 1e-9 else { return "0" }
    // So many decimals that four digits count: 12.35, 0.001235.
    var decimals = 3
    var scale = size
    while scale >= 10 {
      scale /= 10
      decimals -= 1
    }
    while scale < 1 {
      scale *= 10
      decimals += 1
    }
    return fixed(value, decimals: decimals)
  }

  private static func fixed(_ value: Double, decimals: Int) -> String {
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let whole = Int((abs(value) * power).rounded())
    var digits = String(whole)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    var text = digits.dropLast(decimals) + "." + digits.suffix(decimals)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return (value < 0 ? "-" : "") + text
  }
}
