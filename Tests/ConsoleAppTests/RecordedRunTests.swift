import ConsoleApp
import Foundation
import IncidentModel
import SystemPackage
import TestSupport
import Testing
import TimelineStore

/// An outage of a real Redis, healthy, killed and back, recorded with the real program at a terminal of 80 × 24
/// by two people.
@Suite("A recorded run of redis-down")
struct RecordedRunTests {
  static let incident = IncidentID("2026-11-21-redis-down")

  private let home: TemporaryDirectory
  private let store: TimelineStore

  init() throws {
    home = try TemporaryDirectory()
    let copy = home.path + "/home"
    try FileManager.default.copyItem(at: Self.fixture("home"), to: URL(fileURLWithPath: copy))
    store = try TimelineStore(reading: FilePath(copy), actor: "reader@desk", clock: SystemClock.now)
  }

  private static func fixture(_ name: String) throws -> URL {
    try #require(Bundle.module.url(forResource: "Fixtures/redis-outage/\(name)", withExtension: nil))
  }

  /// Run the tests with UPDATE_GOLDEN=1 to write the exports anew, and read the difference.
  @Test("exports as it did, byte for byte", arguments: PostmortemExport.Format.allCases)
  func golden(format: PostmortemExport.Format) throws {
    let export = try PostmortemExport(of: Self.incident, in: store)
    // The version is the only thing in it that is not of the incident.
    let version = "incident \(ProgramVersion.current)"
    let text = String(decoding: export.bytes(format), as: UTF8.self).replacing(
      version, with: "incident VERSION")
    let name = "export.\(format == .markdown ? "md" : format.rawValue)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      try Data(text.utf8).write(to: folder.appending(path: "Fixtures/redis-outage/\(name)"))
      return
    }
    #expect(try text == String(contentsOf: Self.fixture(name), encoding: .utf8), "\(name) differs")
  }

  @Test("is whole: nothing was altered since, neither events nor outputs nor the runbook")
  func verified() throws {
    #expect(try store.verify(Self.incident).isEmpty)
    #expect(try store.events(of: Self.incident).count > 60)
  }

  @Test("has in its draft what happened, who did it, what was seen, and what only people can say")
  func draft() throws {
    let export = try PostmortemExport(of: Self.incident, in: store)
    let draft = String(decoding: export.bytes(.markdown), as: UTF8.self)
    for text in [
      "| Severity | SEV1 (began as SEV2, at worst SEV1) |", "eva@bastion, tom@bastion",
      "| Incident commander | eva@bastion |", "Connection refused", "**confirmed**: dmesg",
      "**skipped**: the host answers", "owner **tom**", "Impact: logins fail", "*What set it off?",
      "maxmemory was lowered from 8gb to 4gb", "is left out as noise",
    ] {
      #expect(draft.contains(text), "\(text)")
    }
    #expect(!draft.contains("please ignore"))
  }

  @Test("leaves no name, host or address of those who were there in a redacted export")
  func redacted() throws {
    let export = try PostmortemExport(of: Self.incident, in: store, redacting: ["all"])
    for format in PostmortemExport.Format.allCases {
      let text = String(decoding: export.bytes(format), as: UTF8.self)
      for name in ["eva@", "tom@", "bastion"] { #expect(!text.contains(name), "\(name) in \(format)") }
    }
  }
}
