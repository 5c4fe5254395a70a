/// A program of the responder's own that shows or changes text.
public enum OutsideProgram: Sendable, Hashable {
  /// `$PAGER`, else less.
  case pager
  /// `$VISUAL`, else `$EDITOR`, else vi.
  case editor
}
