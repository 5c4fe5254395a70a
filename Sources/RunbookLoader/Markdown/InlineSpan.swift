import IncidentModel

/// A stretch of running text with the line it stands in.
struct InlineSpan: Equatable {
  /// What the stretch is.
  enum Kind: Equatable {
    case text
    case code
    /// A line end of the source that means a blank.
    case softBreak
    /// A line end that means a line end.
    case hardBreak
  }

  var kind: Kind
  var text: String
  var traits: RichText.Traits
  var link: String?
  var line: Int
}
