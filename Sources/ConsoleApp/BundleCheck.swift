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

  /// Unpacks an archive into a temporary directory, and verifies what is in it: each file against the list of
  /// digests, events, outputs and runbooks against theirs.
  ///
  /// Throws when it is no bundle, when it is cut short or would do harm, or when it was redacted and so holds no
  /// evidence to verify. An archive is no witness of its own: somebody who changes a file and every digest of it
  /// is found by the copy of the digest that was noted elsewhere, and by nothing else.
  public static func findings(in archive: FilePath) throws -> [Finding] {
    let folder = try TemporaryFolder()
    try Archive.unpack(archive, into: folder.path)
    let bundles = try FileManager.default.contentsOfDirectory(atPath: folder.path.string).sorted()
      .map { folder.path.appending($0) }
      .filter { FileManager.default.fileExists(atPath: $0.appending("home/incident.db").string) }
    guard !bundles.isEmpty else {
      throw EvidenceBundle.Failure(
        description: "\(archive) holds no evidence to verify: it is redacted, or no bundle of incident")
    }
    return try bundles.flatMap { bundle in
      // Looked at first: SQLite leaves files of its own beside a database that it reads.
      let files = try BundleDigests.problems(in: bundle)
      let store = try TimelineStore(
        reading: bundle.appending("home"), actor: "verify", clock: SystemClock.now)
      defer { store.close() }
      let incidents = try store.incidents()
      guard !incidents.isEmpty else {
        throw EvidenceBundle.Failure(description: "the timeline in \(archive) holds no incident")
      }
      return try incidents.map { summary in
        Finding(
          incident: summary.id, eventCount: try store.events(of: summary.id).count,
          problems: files + (try store.verify(summary.id)))
      }
    }
  }
}
