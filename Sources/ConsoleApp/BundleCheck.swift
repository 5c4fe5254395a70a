import FoundationEssentials
public import IncidentModel
public import SystemPackage
public import TimelineStore

/// Holds an evidence bundle against the digests in it, wherever it was made.
public struct BundleCheck {
  /// What was found about one incident.
  public struct Finding: Sendable {
    /// The incident.
    public var incident: IncidentID
    /// How many events it has.
    public var eventCount: Int
    /// What is not as it was written.
    public var problems: [VerificationProblem]
  }

  /// Unpacks an archive into a temporary directory, and verifies what is in it.
  ///
  /// Throws when it is no bundle, or one that was redacted and so holds no evidence to verify.
  public static func findings(in archive: FilePath) throws -> [Finding] {
    let folder = try TemporaryFolder()
    try Archive.unpack(archive, into: folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path.string).sorted()
    let homes = names.map { folder.path.appending($0).appending("home") }
      .filter { FileManager.default.fileExists(atPath: $0.appending("incident.db").string) }
    guard !homes.isEmpty else {
      throw EvidenceBundle.Failure(
        description: "\(archive) holds no evidence to verify: it is redacted, or no bundle of incident")
    }
    return try homes.flatMap { home in
      let store = try TimelineStore(reading: home, actor: "verify", clock: SystemClock.now)
      defer { store.close() }
      return try store.incidents().map { summary in
        Finding(
          incident: summary.id, eventCount: try store.events(of: summary.id).count,
          problems: try store.verify(summary.id))
      }
    }
  }
}
