import Glibc
public import SystemPackage

/// Where incidents are kept and runbooks are looked for, as the command line and the environment say.
public enum IncidentHome {
  /// Why there is no place to keep incidents.
  public struct Missing: Error, CustomStringConvertible {
    /// What to do.
    public let description =
      "no place to keep incidents: neither HOME nor XDG_STATE_HOME is set; give --home DIR"
  }

  /// Returns the state directory: `--home`, else `INCIDENT_HOME`, else `$XDG_STATE_HOME/incident`.
  ///
  /// Without `XDG_STATE_HOME` that is `~/.local/state/incident`, as the XDG Base Directory Specification has it.
  public static func directory(option: String?, environment: [String: String]) throws(Missing) -> FilePath {
    if let chosen = option ?? environment["INCIDENT_HOME"], !chosen.isEmpty { return FilePath(chosen) }
    // The specification wants relative paths ignored.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return FilePath(state).appending("incident")
    }
    guard let home = environment["HOME"], !home.isEmpty else { throw Missing() }
    return FilePath(home).appending(".local/state/incident")
  }

  /// Returns the directories in which events are kept while a home cannot be written, the best first.
  ///
  /// `INCIDENT_FALLBACK`, then `/var/tmp`, `TMPDIR`, `/tmp` and `/dev/shm`: those that outlive a reboot come
  /// first. Below each, a directory of the user's own and in it one for each home. `XDG_RUNTIME_DIR` is not
  /// among them: it goes when the user logs out, and a dropped connection is just that.
  public static func fallbacks(for home: FilePath, environment: [String: String]) -> [FilePath] {
    let chosen = environment["INCIDENT_FALLBACK"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let parents = [chosen, "/var/tmp", temporary, "/tmp", "/dev/shm"].compactMap { $0 }
    let name = absolute(home).string.utf8.reduce(into: UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      // FNV-1a: a short name that is the same in every process.
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return parents.reduce(into: []) { paths, parent in
      let path = FilePath(parent).appending("incident-\(geteuid())").appending(String(name, radix: 16))
      if !paths.contains(path) { paths.append(path) }
    }
  }

  private static func absolute(_ path: FilePath) -> FilePath {
    guard path.isRelative, let directory = getcwd(nil, 0) else { return path.lexicallyNormalized() }
    defer { free(directory) }
    return FilePath(platformString: directory).pushing(path).lexicallyNormalized()
  }

  /// Returns the directory for what may be lost: `$XDG_CACHE_HOME/incident`, else `~/.cache/incident`.
  ///
  /// Nil where neither is known: then nothing is remembered.
  public static func cacheDirectory(environment: [String: String]) -> FilePath? {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return FilePath(cache).appending("incident")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return FilePath(home).appending(".cache/incident")
  }

  /// Returns the directories in which runbooks are looked for, the first before the second.
  ///
  /// `--runbooks`, else the colon list in `INCIDENT_RUNBOOKS`; then `./runbooks`, the user's directory and the system's.
  public static func runbookDirectories(options: [String], environment: [String: String]) -> [FilePath] {
    let list = environment["INCIDENT_RUNBOOKS"]?.split(separator: ":").map(String.init) ?? []
    var paths = options.isEmpty ? list : options
    paths.append("runbooks")
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      paths.append(data + "/incident/runbooks")
    } else if let home = environment["HOME"], !home.isEmpty {
      paths.append(home + "/.local/share/incident/runbooks")
    }
    paths += ["/etc/incident/runbooks", "/usr/local/share/incident/runbooks", "/usr/share/incident/runbooks"]
    return paths.map { FilePath($0) }
  }
}
