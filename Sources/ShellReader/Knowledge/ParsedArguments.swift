/// One option of a command line.
struct ParsedOption {
  /// With its dashes: "-n", "--namespace".
  var name: String
  /// Its value, if it has one.
  var value: Argument?
}

/// A command line split into options and operands.
struct ParsedArguments {
  /// The options in order.
  var options: [ParsedOption] = []
  /// Everything else.
  var operands: [Argument] = []
  /// The index of each operand among the arguments.
  var places: [Int] = []
  /// How many operands stood before `--`; nil without one.
  var dashes: Int?
  /// Whether a word may expand to options that nobody sees here.
  var hasUnknownOptions = false

  func has(_ names: String...) -> Bool { options.contains { names.contains($0.name) } }

  func value(of names: String...) -> Argument? {
    options.last { names.contains($0.name) && $0.value != nil }?.value
  }

  func values(of names: String...) -> [Argument] {
    options.filter { names.contains($0.name) }.compactMap(\.value)
  }
}
