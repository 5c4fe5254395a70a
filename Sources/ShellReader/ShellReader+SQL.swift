import IncidentModel

extension ShellReader {
  /// Says what SQL would do when psql runs it; its own backslash commands included.
  ///
  /// The values must be filled in, or stand-ins for them: `$NAME` is a quote that is not understood here.
  public static func analyse(sql: String) -> ShellAnalysis {
    let sum = SQLReader.assess(sql, dialect: .postgres)
    return ShellAnalysis(
      commandClass: sum.commandClass, reason: sum.reason, flags: sum.flags, opensSession: sum.opensSession)
  }
}
