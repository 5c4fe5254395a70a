import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import ConsoleApp

/// The file of a postmortem draft, which people fill in by hand.
@Suite("A draft's file")
struct DraftFileTests {
  private let directory: TemporaryDirectory
  private var folder: FilePath { FilePath(directory.path) }

  init() throws { directory = try TemporaryDirectory() }

  @Test("is replaced by a newer draft while it is as it was written")
  func replaced() throws {
    let file = DraftFile()
    _ = try file.write(Array("first".utf8), name: "outage", in: folder)
    let path = try file.write(Array("second, and longer".utf8), name: "outage", in: folder)
    #expect(path == folder.appending("outage.md"))
    #expect(try directory.read("outage.md") == "second, and longer")
    #expect(try directory.names() == ["outage.md"])
  }

  @Test(
    "is kept once somebody has worked on it, or where another console wrote it", arguments: [true, false])
  func kept(isSameConsole: Bool) throws {
    let file = DraftFile()
    _ = try file.write(Array("draft".utf8), name: "outage", in: folder)
    if isSameConsole { try directory.write("draft, and what we think", to: "outage.md") }
    let before = try directory.read("outage.md")
    let other = isSameConsole ? file : DraftFile()
    for text in ["new", "newer"] {
      let path = try other.write(Array(text.utf8), name: "outage", in: folder)
      #expect(path == folder.appending("outage-2.md"))
    }
    #expect(try directory.read("outage.md") == before)
    #expect(try directory.read("outage-2.md") == "newer")
  }
}
