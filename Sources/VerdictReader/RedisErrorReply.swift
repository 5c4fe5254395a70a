/// An error that Redis sent as its answer: redis-cli prints it and still exits with 0, unless it has `-e`.
enum RedisErrorReply {
  /// The error's line, when the output of a redis-cli command is an error and nothing else.
  static func error(of command: String, output: OutputText) -> String? {
    guard command.split(whereSeparator: { !($0.isLetter || $0 == "-") }).contains("redis-cli") else {
      return nil
    }
    guard output.filledLines.count == 1, let line = output.filledLines.first?.text[...].trimmed else {
      return nil
    }
    let answer = line.hasPrefix("(error) ") ? line.dropFirst("(error) ".count) : line
    let code = answer.prefix { $0 != " " }
    return codes.contains(String(code)) && code.endIndex < answer.endIndex ? String(line) : nil
  }

  /// The first words of error replies, from the sources of Redis 7.0.
  private static let codes: Set = [
    "ASK", "BUSY", "BUSYGROUP", "BUSYKEY", "CLUSTERDOWN", "CROSSSLOT", "DENIED", "ERR", "EXECABORT", "INPROG",
    "IOERR", "LOADING", "MASTERDOWN", "MISCONF", "MOVED", "NOAUTH", "NOGOODSLAVE", "NOGROUP", "NOPERM",
    "NOREPLICAS", "NOSCRIPT", "NOTBUSY", "OOM", "READONLY", "TRYAGAIN", "UNBLOCKED", "UNKILLABLE",
    "WRONGPASS",
    "WRONGTYPE",
  ]
}
