import IncidentModel

extension LintSubject {
  /// Looks for characters that nobody sees, or that only look like those that a shell reads.
  mutating func checkCharacters() {
    checkControls()
    for command in runbook.commands where Self.isShell(command) { checkCharacters(of: command) }
  }

  /// Characters that change how a line is shown: escapes, and marks that turn the direction of text.
  private mutating func checkControls() {
    // Bidi controls begin with the bytes E2 80 or E2 81 in UTF-8.
    guard loaded.source.holds(byte: 0x1B) || loaded.source.holds(byte: 0xE2) else { return }
    for (index, line) in lines.enumerated() where line.holds(byte: 0x1B) || line.holds(byte: 0xE2) {
      for scalar in line.unicodeScalars where Self.isControl(scalar) {
        report(
          .hiddenCharacter, line: index + 1, at: String(scalar),
          "the character \(Self.name(scalar)) is not seen and changes how the line is shown; remove it")
        break
      }
    }
  }

  private mutating func checkCharacters(of command: Command) {
    guard command.text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    let bytes = Array(command.text.utf8)
    let quotes = PlaceholderScanner.quotes(of: bytes)
    var at = 0
    var before: Unicode.Scalar = " "
    for scalar in command.text.unicodeScalars {
      let place = at
      at += String(scalar).utf8.count
      defer { before = scalar }
      guard quotes[place] == 0, let advice = Self.advice(scalar, after: before) else { continue }
      let line = command.line + bytes[..<place].count { $0 == 0x0A }
      report(.hiddenCharacter, line: line, at: String(scalar), "\(Self.name(scalar)) in a command: \(advice)")
      return
    }
  }

  private static func advice(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x201C, 0x201D, 0x2018, 0x2019: "the shell takes a curly quotation mark as a letter; write \" or '"
    case 0xA0, 0x202F, 0x2007: "the shell does not part words at it; write a plain blank"
    case 0x200B...0x200D, 0x2060, 0xFEFF: "it is not seen and is part of the word; remove it"
    case 0x2013 where before == " ", 0x2014 where before == " ":
      "the shell does not take a dash for an option; write - or --"
    default: nil
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1B, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
