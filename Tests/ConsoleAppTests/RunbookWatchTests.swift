import ConsoleApp
import Foundation
import SystemPackage
import Testing

@Suite("RunbookWatch")
struct RunbookWatchTests {
  @Test("a file written anew or replaced has changed once; one that is gone has not")
  func changes() throws {
    let path = NSTemporaryDirectory() + "/watch-\(UUID().uuidString).md"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("# a".utf8).write(to: URL(fileURLWithPath: path))
    var watch = RunbookWatch(path: FilePath(path))
    #expect(!watch.hasChanged())
    try Data("# a longer one".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    #expect(watch.hasChanged())
    #expect(!watch.hasChanged())
    try FileManager.default.removeItem(atPath: path)
    #expect(!watch.hasChanged())
  }
}
