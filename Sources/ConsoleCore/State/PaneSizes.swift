/// How the responder divides a wide screen; what is nil follows the screen's size.
public struct PaneSizes: Sendable, Hashable, Codable {
  /// The width of the checklist, in columns.
  public var checklistColumns: Int?
  /// The height of the timeline, in rows.
  public var timelineRows: Int?

  /// Makes sizes; none are decided unless given.
  public init(checklistColumns: Int? = nil, timelineRows: Int? = nil) {
    self.checklistColumns = checklistColumns
    self.timelineRows = timelineRows
  }
}
