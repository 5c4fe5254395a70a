extension ConsoleState {
  /// Opens what was found about past incidents; nothing that is being typed is taken away for it.
  mutating func showHistory(_ query: String, _ text: String) {
    let words = query.isEmpty ? "of this runbook" : "with \"\(query)\""
    guard !text.isEmpty else {
      notice = Notice(text: "No other incident \(words)", level: .refusal)
      return
    }
    guard prompt == nil else {
      tell("Past incidents were found: L looks again")
      return
    }
    prompt = .reader(TextReader(title: "Past incidents \(words)", content: .text(text)))
  }
}
