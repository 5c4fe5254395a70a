public import PlainJSON

extension TimelineEvent {
  /// The event as the command-line contract has it: one flat object, `command` as the text that ran.
  ///
  /// `datetime` and `timestamp_desc` are the names under which Timesketch imports a time line. Of keys that
  /// stand twice the last counts, as ``JSONWriter`` has it.
  public var fields: JSONObject { fields(in: nil) }

  /// Returns the event as the command-line contract has it, with the message as its timeline says it.
  public func fields(in words: TimelineWords?) -> JSONObject {
    var fields = body.fields
    fields.add("id", id)
    fields.add("incident", incident)
    fields.add("seq", sequence)
    let moment = at.iso8601
    fields.add("at", moment)
    fields.add("recorded_at", recordedAt == at ? moment : recordedAt.iso8601)
    fields.add("actor", actor)
    fields.add("kind", body.kind)
    fields.add("step", body.step)
    switch body {
    case .commandStarted(let start): fields.add("command_id", start.command)
    case .commandFinished(let end): fields.add("command_id", end.command)
    case .commandRefused(let refusal): fields.add("command_id", refusal.command)
    case .probe(let report): fields.add("command_id", report.command)
    default: break
    }
    fields.add("command", body.commandText)
    if case .note(_, let text) = body {
      fields.add("message", text)
    } else {
      fields.add("message", words?.summary(of: self) ?? summary())
    }
    fields.add("datetime", moment)
    fields.add("timestamp_desc", "incident \(body.kind)")
    fields.add("writer", writer)
    fields.add("previous_hash", previousHash)
    fields.add("hash", hash)
    return fields
  }
}
