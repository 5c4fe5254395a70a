extension TimelineEvent: Encodable {
  private enum Key: String, CodingKey {
    case id, incident, actor, kind, message, datetime, writer, hash, at
    case sequence = "seq"
    case recordedAt = "recorded_at"
    case timestampDescription = "timestamp_desc"
    case previousHash = "previous_hash"
    case commandText = "command"
    case commandID = "command_id"
    case step
  }

  /// Writes the event as the command-line contract has it: one flat object, `command` as the text that ran.
  ///
  /// `datetime` and `timestamp_desc` are the names under which Timesketch imports a time line.
  public func encode(to encoder: any Encoder) throws {
    try body.encodeFields(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(incident, forKey: .incident)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(at, forKey: .at)
    try container.encode(recordedAt, forKey: .recordedAt)
    try container.encode(actor, forKey: .actor)
    try container.encode(body.kind, forKey: .kind)
    try container.encodeIfPresent(body.step, forKey: .step)
    try container.encodeIfPresent(body.commandText, forKey: .commandText)
    switch body {
    case .commandStarted(let start): try container.encodeIfPresent(start.command, forKey: .commandID)
    case .commandFinished(let end): try container.encodeIfPresent(end.command, forKey: .commandID)
    case .commandRefused(let refusal): try container.encodeIfPresent(refusal.command, forKey: .commandID)
    case .note(_, let text): try container.encode(text, forKey: .message)
    default: break
    }
    if case .note = body {} else { try container.encode(summary(), forKey: .message) }
    try container.encode(at, forKey: .datetime)
    try container.encode("incident \(body.kind)", forKey: .timestampDescription)
    try container.encode(writer, forKey: .writer)
    try container.encode(previousHash, forKey: .previousHash)
    try container.encode(hash, forKey: .hash)
  }
}
