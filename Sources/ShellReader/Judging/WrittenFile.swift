/// What writing to a file means.
enum WrittenFile {
  static func assess(_ path: String, by what: String) -> Assessment {
    if isScratch(path) { return .read }
    if isBlockDevice(path) { return .destroy("\(what) \(path.shown)") }
    return .change("\(what) \(path.shown)")
  }

  /// Nobody's data: streams, the null device, and /tmp, which every machine may empty and where runbooks put
  /// what they only want to look at again.
  private static func isScratch(_ path: String) -> Bool {
    let streams = ["/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "-"]
    if streams.contains(path) || path.hasPrefix("/dev/fd/") { return true }
    return path.hasPrefix("/tmp/") && !path.contains("..")
  }

  /// A disk or partition; overwriting it loses what is on it.
  static func isBlockDevice(_ path: String) -> Bool {
    guard path.hasPrefix("/dev/") else { return false }
    return ![
      "/dev/null", "/dev/shm/", "/dev/tcp/", "/dev/udp/", "/dev/log", "/dev/kmsg", "/dev/pts/", "/dev/std",
    ]
    .contains { path.hasPrefix($0) }
  }
}

extension String {
  /// Readable where a value is not known: for reasons.
  var shown: String { String(map { $0 == ShellWord.unknownMark ? "…" : $0 }) }
}
