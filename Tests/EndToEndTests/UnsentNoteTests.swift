import Foundation
import Glibc
import TestSupport
import TestTraits
import Testing

/// What somebody types outlives the console that they type it into, and never as a secret.
@Suite("A note that was not sent", .onTestThreads)
struct UnsentNoteTests {
  private let home: TemporaryDirectory

  init() throws { home = try Drill.home() }

  private var drafts: String { home.path + "/.local/state/incident/drafts" }

  /// What is kept of notes, as it lies on the disk.
  private func kept() -> String {
    // A file that is still being written has another name, and is not kept yet.
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? []).filter {
      !$0.hasSuffix(".new")
    }
    return names.compactMap { try? String(contentsOfFile: "\(drafts)/\($0)", encoding: .utf8) }.joined()
  }

  enum Ending: CaseIterable {
    case kill, lostConnection
  }

  @Test(
    "is offered again after a kill and a lost connection, and becomes an event once it is sent",
    arguments: Ending.allCases)
  func cutOff(by ending: Ending) throws {
    let console = try Console(["drill"], home: home.path)
    try console.wait(for: "Checklist 0/4")
    try console.type("n")
    try console.type("half a thought about the ca")
    switch ending {
    case .kill:
      try console.wait("the note to be kept") { _ in kept().contains("half a thought about the ca") }
      console.signal(SIGKILL)
      #expect(try console.waitForEnd() == -SIGKILL)
    case .lostConnection:
      // The console has a moment left when its terminal goes, and uses it.
      try console.wait(for: "half a thought about the ca")
      console.hangUp()
      _ = try console.waitForEnd()
    }
    #expect(try !log().contains("half a thought"))

    let again = try Console(["resume"], home: home.path)
    try again.wait(for: "kept: note")
    try again.type("n")
    try again.wait(for: "half a thought about the ca")
    try again.type("che\r")
    try again.wait("the note to be an event") { _ in
      ((try? log()) ?? "").contains("half a thought about the cache")
    }
    try Condition.wait("nothing to be kept any more") { kept().isEmpty }
    try again.type("q")
    #expect(try again.waitForEnd() == 0)
  }

  @Test("holds no secret on the disk, neither while it is typed nor once it is sent")
  func secret() throws {
    let password = "tr0ub4dor-and-3"
    let console = try Console(["drill"], home: home.path)
    try console.wait(for: "Checklist 0/4")
    try console.type("n")
    try console.type("connect with redis://app:\(password)@10.0.0.5:6379 for now")
    try console.wait("the note to be kept") { _ in kept().contains("for now") }
    #expect(!kept().contains(password), "\(kept())")
    try console.type("\r")
    try console.wait(for: "A secret was kept out of the timeline")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    #expect(try log().contains("for now"))
    for file in try FileManager.default.subpathsOfDirectory(atPath: home.path) {
      let bytes = FileManager.default.contents(atPath: home.path + "/" + file) ?? Data()
      #expect(bytes.range(of: Data(password.utf8)) == nil, "in \(file)")
    }
  }

  private func log() throws -> String {
    try IncidentBinary.run(["log"], home: home.path).output
  }
}
