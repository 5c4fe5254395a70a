/// Reads exported variables and the directory of a shell on another target, at its end.
///
/// The far side keeps both in a file that has no name any more by the time the command runs, in memory where
/// there is `/dev/shm`, and prints it behind the command's own output. Where it cannot, nothing is carried.
struct RemoteState: Sendable {
  /// Before and behind what the far side prints.
  let mark: [UInt8]
  private let number: String
  private let secrets: [String: String]

  init(secrets: [String: String]) {
    self.secrets = secrets
    number = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 16) }.joined()
    mark = [0] + Array("incident-state:\(number)".utf8) + [0]
  }

  /// The trap that writes the shell's end; it holds no single quote.
  var trap: String { "{ \(record); } 2>/dev/null >&9" }

  /// Shell text before the command: opens descriptor 9 and writes what the shell begins with.
  var opening: String {
    """
    if f=$(mktemp /dev/shm/incident.XXXXXX 2>/dev/null || mktemp 2>/dev/null); then
    exec 9<>"$f"; rm -f "$f"; else exec 9<>/dev/null; fi
    { \(record); } 2>/dev/null >&9
    """
  }

  /// Shell text behind the command: prints what was written, and ends as the command did.
  var closing: String {
    """
    s=$?; printf '\\0incident-state:\(number)\\0'; cat /proc/self/fd/9 2>/dev/null
    printf '\\0incident-state:\(number)\\0'; exit $s
    """
  }

  /// What changed; nil when the shell did not get to write all of it.
  func carried(from content: [UInt8]) -> CarriedState? {
    guard let records = StateRecord.all(in: content), records.count == 2 else { return nil }
    let difference = StateDifference(
      baseline: records[0].variables, secrets: secrets, starts: [records[0].directory])
    return difference.carried(to: records[1])
  }

  private var record: String {
    StateRecord.text(env: "command -p env", without: Array(secrets.keys))
  }
}
