/// A sign that the console draws, by its meaning; each is one column wide in every `LineArt`.
public enum Glyph: Hashable, Sendable, CaseIterable {
  /// Lines and where they meet; `teeRight` has its foot on the right.
  case horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight
  /// Crossings of lines, named after the side on which the foot is.
  case teeRight, teeLeft, teeDown, teeUp, cross
  /// A step or task that is done, open, skipped.
  case done, open, skipped
  /// A command that passed, that failed, that is running.
  case passed, failed, running
  /// The selected line's mark; something that can be run; the row that a result matched; a star.
  case current, runnable, matched, starred
  /// A part that can be unfolded, folded.
  case folded, unfolded
  /// The filled, the half and the empty part of a bar.
  case barFull, barHalf, barEmpty
  /// The handle of a scroll bar.
  case scrollHandle
  /// Where text was cut.
  case ellipsis
  /// Leads on to something; arrows on keys.
  case arrowRight, arrowLeft, arrowUp, arrowDown
  /// A list's item on its first, second and third level.
  case bullet, subBullet, subSubBullet
  /// The edge of a quotation.
  case quote
  /// Stands between two pieces of information.
  case separator
  /// A dash between numbers.
  case dash
  /// A warning; information.
  case warning, information
  /// A long line goes on in the next row.
  case wrapped
}
