import FoundationEssentials
import IncidentModel
import SystemPackage
import Testing
import TimelineStore

@testable import ConsoleApp

@Suite("Evidence bundles")
struct BundleTests {
  private let home: AppHome
  private let folder: TemporaryFolder
  private var archive: FilePath { folder.path.appending("bundle.tar.gz") }

  /// An incident with a capture, and its bundle.
  init() throws {
    home = try AppHome()
    folder = try TemporaryFolder()
    let store = home.store
    let start = AttemptStart(step: nil, command: nil, text: "date", commandClass: .read, attempt: 1)
    let started = try #require(
      try store.append([EventDraft(.commandStarted(start))], to: home.incident).first)
    let capture = try store.openCapture(incident: home.incident, started: started.id)
    try capture.append(Array("Sat Nov 21\n".utf8))
    let kept = try capture.finish()
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: "date", commandClass: .read, attempt: 1,
      cause: .exit, exitStatus: 0, sha256: kept.sha256, capture: kept.file,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try store.append(
      [EventDraft(.commandFinished(end)), EventDraft(.note(.note, "seen"))], to: home.incident)
    let export = try PostmortemExport(of: home.incident, in: store)
    try EvidenceBundle(export: export, incident: home.incident, store: store, isRedacted: false)
      .write(to: archive)
  }

  /// What is found after the files of the bundle were changed.
  private func findings(after change: (FilePath) throws -> Void) throws -> [String] {
    let other = try TemporaryFolder()
    try Archive.unpack(archive, into: other.path)
    try change(other.path.appending(home.incident.rawValue))
    let changed = folder.path.appending("changed.tar.gz")
    try Archive.pack(home.incident.rawValue, in: other.path, to: changed)
    return try BundleCheck.findings(in: changed).flatMap(\.problems).map(\.text)
  }

  private func files() throws -> [FilePath] {
    try contents(of: archive).keys.sorted().map { FilePath($0) }
  }

  @Test("one that is as it was written has no problems, and the same incident gives the same bytes")
  func whole() throws {
    let findings = try BundleCheck.findings(in: archive)
    #expect(findings.map(\.incident) == [home.incident])
    #expect(findings.map(\.eventCount) == [4])
    #expect(findings.flatMap(\.problems).isEmpty, "\(findings.flatMap(\.problems))")
    #expect(try self.findings { _ in }.isEmpty)
  }

  @Test("a changed draft, data file, output or database is named, and so are files that came or went")
  func changed() throws {
    for name in ["postmortem.md", "postmortem.html", "timeline.jsonl", "timeline.csv", "README.txt"] {
      let problems = try findings { try append("x", to: $0.appending(name)) }
      #expect(problems == ["\(name) does not fit its digest in SHA256SUMS"])
    }
    let capture = try #require(try files().first { $0.string.hasSuffix(".out") }?.lastComponent?.string)
    let inCapture = try findings { try append("x", to: $0.appending("home/captures/\(capture)")) }
    #expect(inCapture.count == 2, "the list and the event both have its digest")
    let gone = try findings {
      try FileManager.default.removeItem(atPath: $0.appending("timeline.csv").string)
    }
    #expect(gone == ["\"timeline.csv\" is missing"])
    let more = try findings { try append("x", to: $0.appending("more.txt")) }
    #expect(more == ["\"more.txt\" does not belong to the bundle"])
    let unlisted = try findings {
      try FileManager.default.removeItem(atPath: $0.appending("SHA256SUMS").string)
    }
    #expect(unlisted == ["SHA256SUMS is missing"])
  }

  @Test("one that is cut short anywhere is refused")
  func truncated() throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: archive.string)))
    let short = folder.path.appending("short.tar.gz")
    for length in [0, 1, 17, bytes.count / 3, bytes.count / 2, bytes.count - 9, bytes.count - 1] {
      try Data(bytes.prefix(length)).write(to: URL(filePath: short.string))
      #expect(throws: EvidenceBundle.Failure.self, "\(length) of \(bytes.count)") {
        try BundleCheck.findings(in: short)
      }
    }
  }

  @Test("one in which a byte was turned is refused or found, or holds the same", arguments: 0..<12)
  func damaged(part: Int) throws {
    var bytes = try [UInt8](Data(contentsOf: URL(filePath: archive.string)))
    // The first ten bytes are gzip's own header, of which the time and the system mean nothing.
    bytes[12 + part * (bytes.count - 13) / 12] ^= 0x10
    let damaged = folder.path.appending("damaged.tar.gz")
    try Data(bytes).write(to: URL(filePath: damaged.string))
    let problems = try? BundleCheck.findings(in: damaged).flatMap(\.problems)
    // One byte in a thousand can be turned and the archive says the same: zeros are copied from other zeros.
    if problems?.isEmpty == true { #expect(try contents(of: damaged) == contents(of: archive)) }
  }

  /// What an archive holds, by path: files with their bytes, and directories.
  private func contents(of archive: FilePath) throws -> [String: Data?] {
    let other = try TemporaryFolder()
    try Archive.unpack(archive, into: other.path)
    var contents: [String: Data?] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: other.path.string) {
      contents[name] = .some(FileManager.default.contents(atPath: other.path.appending(name).string))
    }
    return contents
  }

  @Test(
    "entries that lead elsewhere, links and devices are refused, and nothing is made of them",
    arguments: [
      ("../evil", "0"), ("/tmp/incident-evil", "0"), ("a/../../evil", "0"), ("a/./b", "0"), ("a//b", "0"),
      ("..", "5"), ("", "0"), ("link", "1"), ("link", "2"), ("device", "3"), ("pipe", "6"), ("pax", "x"),
    ])
  func hostile(name: String, type: Character) throws {
    let hostile = try TarSample.archive([(name, type, Array("x".utf8))], in: folder.path)
    let inner = folder.path.appending("inner")
    try folder.makeFolder(inner)
    #expect(throws: EvidenceBundle.Failure.self) { try Archive.unpack(hostile, into: inner) }
    let names = try FileManager.default.contentsOfDirectory(atPath: inner.string)
    #expect(names.filter { $0 != "a" }.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path.appending("evil").string))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/incident-evil"))
  }

  @Test("a second entry of the same name is refused")
  func twice() throws {
    let hostile = try TarSample.archive([("a", "0", [1]), ("a", "0", [2])], in: folder.path)
    let inner = folder.path.appending("inner")
    try folder.makeFolder(inner)
    #expect(throws: EvidenceBundle.Failure.self) { try Archive.unpack(hostile, into: inner) }
    #expect(try [UInt8](Data(contentsOf: URL(filePath: inner.appending("a").string))) == [1])
  }

  @Test("a small archive that would unpack to much stops at the limit")
  func bomb() throws {
    let bomb = try TarSample.archive(
      [("zeros", "0", [UInt8](repeating: 0, count: 8 << 20))], in: folder.path)
    let inner = folder.path.appending("inner")
    try folder.makeFolder(inner)
    #expect(throws: EvidenceBundle.Failure.self) { try Archive.unpack(bomb, into: inner, limit: 1 << 20) }
    let zeros = try FileDescriptor.open(inner.appending("zeros"), .readOnly)
    #expect(try zeros.closeAfter { try zeros.seek(offset: 0, from: .end) } <= 1 << 20)
  }

  private func append(_ text: String, to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.append, .create], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
  }
}
