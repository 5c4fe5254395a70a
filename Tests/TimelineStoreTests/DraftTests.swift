import Foundation
import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

/// Notes that somebody typed and had not sent.
@Suite("Unsent notes")
struct DraftTests {
  let home: TestHome
  let incident: IncidentID

  init() throws {
    home = try TestHome()
    incident = try home.store().begin(.example()).incident
  }

  private func files() throws -> [String] { try PrivateFiles.names(in: home.path.drafts).sorted() }

  @Test("of a console that is gone are the next one's, once")
  func takenUp() throws {
    let first = try home.store()
    try first.keepDraft(["note": "half a th", "decision": "fail over?"], of: incident)
    #expect(try first.takeUpDrafts(of: incident).isEmpty, "its own are in its memory")
    first.close()
    let second = try home.store()
    #expect(try second.takeUpDrafts(of: incident) == ["note": "half a th", "decision": "fail over?"])
    #expect(try second.takeUpDrafts(of: incident).isEmpty)
    #expect(try files() == [second.writer])
    // They are kept again under the new name: a second crash loses nothing either.
    second.close()
    #expect(try home.store().takeUpDrafts(of: incident)["note"] == "half a th")
  }

  @Test("of a console that lives are left to it")
  func alive() throws {
    let first = try home.store()
    try first.keepDraft(["note": "I am still typing"], of: incident)
    #expect(try home.store().takeUpDrafts(of: incident).isEmpty)
    #expect(try files() == [first.writer])
  }

  @Test("of two consoles that are gone are both there, the older text first")
  func both() throws {
    for text in ["first", "second"] {
      let store = try home.store()
      try store.keepDraft(["note": text], of: incident)
      store.close()
    }
    #expect(try home.store().takeUpDrafts(of: incident) == ["note": "first\nsecond"])
  }

  @Test("of another incident stay where they are")
  func otherIncident() throws {
    let store = try home.store()
    let other = try store.begin(.example("disk-full")).incident
    try store.keepDraft(["note": "about the disk"], of: other)
    store.close()
    #expect(try home.store().takeUpDrafts(of: incident).isEmpty)
    #expect(try home.store().takeUpDrafts(of: other) == ["note": "about the disk"])
  }

  @Test("that were sent leave no file, and those that are kept are their owner's alone")
  func sent() throws {
    let store = try home.store()
    try store.keepDraft(["note": "half"], of: incident)
    let path = home.path.drafts.appending(store.writer).string
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try store.keepDraft([:], of: incident)
    #expect(try files().isEmpty)
  }

  @Test(
    "in a file that is damaged or no file of drafts harm nobody and are left there",
    arguments: ["", "{", #"{"incident":7,"notes":{}}"#, #"{"notes":{"note":"x"}}"#])
  func damaged(text: String) throws {
    let store = try home.store()
    try store.keepDraft(["note": "whole"], of: incident)
    store.close()
    let strange = home.path.drafts.appending("019f0000-0000-7000-8000-000000000001").string
    try text.write(toFile: strange, atomically: true, encoding: .utf8)
    try "x".write(toFile: home.path.drafts.appending("README").string, atomically: true, encoding: .utf8)
    #expect(try home.store().takeUpDrafts(of: incident) == ["note": "whole"])
    #expect(FileManager.default.fileExists(atPath: strange))
  }
}
