import IncidentModel

extension Command {
  /// Whether it prints a log, in which the newest lines come last: `journalctl -n 200`, `kubectl logs`.
  var readsLog: Bool {
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "_" }
    return words.contains { ["journalctl", "dmesg", "logs", "tail"].contains($0) }
      && !words.contains { ["head", "sort", "wc", "-r", "--reverse"].contains($0) }
  }
}
