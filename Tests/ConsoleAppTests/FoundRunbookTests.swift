import ConsoleApp
import Foundation
import IncidentModel
import RunbookLoader
import SystemPackage
import TestSupport
import Testing

@Suite("A runbook that was looked up")
struct FoundRunbookTests {
  private let home: TemporaryDirectory
  private let path: FilePath

  init() throws {
    home = try TemporaryDirectory()
    try home.write("# Disk\n\n1. Look\n", to: "disk.md")
    path = FilePath(home.path).appending("disk.md")
  }

  @Test("is there for whoever opens it by the same name, once")
  func kept() throws {
    let found = FoundRunbook()
    found.keep(try RunbookLoader.load(path: path), as: "disk")
    #expect(found.take("disk")?.runbook.title == "Disk")
    #expect(found.take("disk") == nil)
    found.keep(try RunbookLoader.load(path: path), as: "disk")
    #expect(found.take("redis") == nil)
  }

  @Test("is read anew when its file has changed since, and is there when the file is gone")
  func changed() throws {
    let found = FoundRunbook()
    found.keep(try RunbookLoader.load(path: path), as: "disk")
    try home.write("# Disk is full\n\n1. Look\n", to: "disk.md")
    #expect(found.take("disk") == nil)
    found.keep(try RunbookLoader.load(path: path), as: "disk")
    try FileManager.default.removeItem(atPath: path.string)
    #expect(found.take("disk")?.runbook.title == "Disk is full")
  }
}
