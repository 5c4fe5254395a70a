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
