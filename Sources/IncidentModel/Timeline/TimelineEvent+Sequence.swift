extension Array<TimelineEvent> {
  /// The highest number among the events; 0 for none.
  public var lastSequence: Int { reduce(0) { Swift.max($0, $1.sequence) } }
}
