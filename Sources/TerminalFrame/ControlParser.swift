/// Tells text from what would drive a terminal (ECMA-48; xterm's control sequences).
///
/// Escape sequences are swallowed whole, however long. Only a line feed ends every one of them, so that an
/// unended sequence cannot hide the lines after it.
struct ControlParser: Sendable, Equatable {
  /// What a scalar means.
  enum Action: Equatable {
    case nothing
    case text(Unicode.Scalar)
    case lineFeed
    case carriageReturn
    case backspace
    case tab
    /// Another control: shown as `^G`.
    case control(Unicode.Scalar)
    /// Erase to the end of the line, to its start, or the whole line.
    case erase(Erasure)
    /// Move to a column, from 0.
    case column(Int)
    /// Move to another row, wherever that is: a line of text ends there.
    case row
  }

  enum Erasure: Equatable { case toEnd, toStart, all }

  private enum State: Equatable {
    case ground
    case escape
    case escapeIntermediate
    case sequence
    case sequenceIgnored
    case string
    case stringEscape
  }

  private var state = State.ground
  /// The first parameter of the sequence that is open.
  private var parameter = 0

  /// Whether the next scalar stands for itself.
  var isGround: Bool { state == .ground }

  /// Takes the next scalar.
  mutating func feed(_ scalar: Unicode.Scalar) -> Action {
    if scalar.value == 0x0A {
      state = .ground
      return .lineFeed
    }
    switch state {
    case .ground: return ground(scalar)
    case .escape: return escape(scalar)
    case .escapeIntermediate:
      if scalar.value < 0x20 || scalar.value > 0x7E { return abort(scalar) }
      if scalar.value >= 0x30 { state = .ground }
      return .nothing
    case .sequence, .sequenceIgnored: return sequence(scalar)
    case .string: return string(scalar)
    case .stringEscape:
      if scalar == "\\" {
        state = .ground
        return .nothing
      }
      return escape(scalar)
    }
  }

  private mutating func ground(_ scalar: Unicode.Scalar) -> Action {
    switch scalar.value {
    case 0x20..<0x7F: return .text(scalar)
    case 0x1B:
      state = .escape
      return .nothing
    case 0x0D: return .carriageReturn
    case 0x08: return .backspace
    case 0x09: return .tab
    // A bell, and the shifts that come with `tput sgr0`, say nothing to a reader.
    case 0x07, 0x0E, 0x0F: return .nothing
    case 0..<0x20, 0x7F: return .control(scalar)
    case 0x80..<0xA0: return highControl(scalar)
    default: return TextSanitizer.drawn(scalar).map(Action.text) ?? .nothing
    }
  }

  /// The C1 controls: terminals take them as ESC and a letter, even as two bytes of UTF-8.
  private mutating func highControl(_ scalar: Unicode.Scalar) -> Action {
    guard let second = Unicode.Scalar(scalar.value - 0x40) else { return .nothing }
    return escape(second)
  }

  private mutating func escape(_ scalar: Unicode.Scalar) -> Action {
    switch scalar {
    case "[":
      state = .sequence
      parameter = 0
    case "]", "P", "X", "^", "_": state = .string
    case " "..."/": state = .escapeIntermediate
    case "0"..."~": state = .ground
    default: return abort(scalar)
    }
    return .nothing
  }

  private mutating func sequence(_ scalar: Unicode.Scalar) -> Action {
    switch scalar {
    case "0"..."9":
      if state == .sequence { parameter = min(parameter * 10 + Int(scalar.value) - 0x30, 0xFFFF) }
      return .nothing
    case " "..."?":
      // Private and further parameters: none of those has a meaning here.
      state = .sequenceIgnored
      return .nothing
    case "@"..."~":
      defer { state = .ground }
      if "HfdBE".unicodeScalars.contains(scalar) { return .row }
      return state == .sequence ? meaning(ofFinal: scalar) : .nothing
    default:
      return abort(scalar)
    }
  }

  /// What progress bars use; everything else, colours among it, is dropped.
  private func meaning(ofFinal final: Unicode.Scalar) -> Action {
    switch (final, parameter) {
    case ("K", 0): .erase(.toEnd)
    case ("K", 1): .erase(.toStart)
    case ("K", 2): .erase(.all)
    case ("G", _): .column(max(0, parameter - 1))
    default: .nothing
    }
  }

  private mutating func string(_ scalar: Unicode.Scalar) -> Action {
    switch scalar.value {
    case 0x1B: state = .stringEscape
    case 0x07, 0x18, 0x1A, 0x9C: state = .ground
    default: break
    }
    return .nothing
  }

  /// Gives an open sequence up at a scalar that cannot belong to it.
  private mutating func abort(_ scalar: Unicode.Scalar) -> Action {
    state = .ground
    // CAN and SUB do just that, and are nothing besides.
    return scalar.value == 0x18 || scalar.value == 0x1A ? .nothing : ground(scalar)
  }
}
