public import IncidentModel
import Postmortem
public import SystemPackage
public import TimelineStore

/// Everything about one incident in one archive: the drafts, the data, the outputs and the runbooks.
///
/// Without a redaction it holds the incident's own database too, so that `incident verify FILE` can hold it
/// against its hashes on any machine. The same incident gives the same bytes.
public struct EvidenceBundle {
  /// Why an archive could not be written or read.
  public struct Failure: Error, CustomStringConvertible {
    /// What, and what to do.
    public let description: String
  }

  private let export: PostmortemExport
  private let incident: IncidentID
  private let store: TimelineStore
  private let isRedacted: Bool

  /// Makes a bundle of an export and, unless it is redacted, of the evidence behind it.
  public init(export: PostmortemExport, incident: IncidentID, store: TimelineStore, isRedacted: Bool) {
    (self.export, self.incident, self.store, self.isRedacted) = (export, incident, store, isRedacted)
  }

  /// Writes the archive, whole or not at all.
  public func write(to path: FilePath) throws {
    let directory = try TemporaryFolder()
    let folder = directory.path.appending(incident.rawValue)
    try directory.makeFolder(folder)
    for (name, format) in [
      ("postmortem.md", PostmortemExport.Format.markdown), ("postmortem.html", .html),
      ("timeline.jsonl", .jsonl), ("timeline.csv", .csv),
    ] {
      try ExportFile.write(export.bytes(format), to: folder.appending(name))
    }
    if isRedacted { try writeOutputs(folder, directory) } else { try writeHome(folder.appending("home")) }
    try ExportFile.write(readme, to: folder.appending("README.txt"))
    try ExportFile.write(try BundleDigests.list(of: folder), to: folder.appending(BundleDigests.name))
    try Archive.pack(incident.rawValue, in: directory.path, to: path)
  }

  /// The incident as a store of its own.
  private func writeHome(_ home: FilePath) throws {
    let copy = try TimelineStore(home: home, actor: store.actor, clock: SystemClock.now)
    defer { copy.close() }
    try copy.copyIncident(incident, from: store)
    try copy.leaveForReading()
  }

  private func writeOutputs(_ folder: FilePath, _ directory: TemporaryFolder) throws {
    let captures = folder.appending("outputs")
    try directory.makeFolder(captures)
    for event in export.events {
      guard let bytes = export.outputs[event.id] else { continue }
      try ExportFile.write(bytes, to: captures.appending("\(event.id).txt"))
    }
  }

  private var readme: String {
    let names = export.substitutions.map { "  \($0.substitute): \($0.count) places\n" }.joined()
    let evidence =
      isRedacted
      ? """
      This bundle is redacted: the outputs are in outputs/, and the events' hashes are those of the events as
      they were recorded, which this bundle does not hold. What was taken out, by its substitute:
      \(names)
      """
      : """
      'incident verify FILE' on the archive holds events, outputs and runbooks against their digests.
      home/ is a store: 'incident log --home home' reads it.
      """
    return """
      Incident \(incident), written by incident \(ProgramVersion.current).

      postmortem.md and postmortem.html are the draft, timeline.jsonl and timeline.csv the events.
      'sha256sum -c SHA256SUMS' holds the files against their digests.

      \(evidence)

      """
  }
}
