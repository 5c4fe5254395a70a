import IncidentModel
import TerminalFrame

/// How each meaning looks; colour never stands alone, a glyph or a word always says the same.
enum Theme {
  static let text = Style.plain
  static let faint = Style(.standard, [.dim])
  static let strong = Style(.standard, [.bold])
  static let emphasis = Style(.standard, [.italic])
  static let heading = Style(.cyan, [.bold])
  static let code = Style(.cyan)
  static let link = Style(.blue, [.underline])
  static let border = Style(.standard, [.dim])
  static let focusedBorder = Style(.cyan, [.bold])
  static let title = Style(.standard, [.bold])
  static let key = Style(.cyan, [.bold])
  static let topLine = Style(.standard, [.reverse])
  static let pass = Style(.green)
  static let warn = Style(.yellow, [.bold])
  static let fail = Style(.red, [.bold])
  static let running = Style(.blue, [.bold])
  static let pending = Style(.yellow)
  static let matched = Style(.yellow, [.bold])
  static let alarm = Style(.red, [.bold, .reverse])
  static let searched = Style(.yellow, [.reverse])
  static let prompt = Style(.standard, [.bold])
  static let commandText = Style(.standard, [.bold])
  static let errorOutput = Style(.yellow)

  /// How running text with these traits looks.
  static func text(_ traits: RichText.Traits, isLink: Bool) -> Style {
    var style = isLink ? link : traits.contains(.code) ? code : text
    if traits.contains(.strong) { style.attributes.insert(.bold) }
    if traits.contains(.emphasis) { style.attributes.insert(.italic) }
    if traits.contains(.struck) { style.attributes.insert(.dim) }
    return style
  }

  /// How a class's word looks.
  static func commandClass(_ commandClass: CommandClass) -> Style {
    switch commandClass {
    case .read: pass
    case .unknown, .change: warn
    case .destroy: fail
    }
  }

  /// How a verdict looks.
  static func level(_ level: Verdict.Level) -> Style {
    switch level {
    case .pass: pass
    case .warn: warn
    case .fail: fail
    }
  }

  /// How a line for the responder looks.
  static func notice(_ level: Notice.Level) -> Style {
    switch level {
    case .info: strong
    case .refusal: warn
    case .problem: fail
    }
  }

  /// How a status looks.
  static func status(_ status: IncidentStatus) -> Style {
    switch status {
    case .investigating: fail
    case .identified: warn
    case .monitoring: running
    case .resolved: pass
    }
  }
}
