/// The program's version, as `--version` says it and exports note it.
public enum ProgramVersion {
  /// The version, by semantic versioning; CHANGELOG.md tells what it brought.
  public static let current = "0.1.0"
}
