import ConsoleApp
import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite("FileWatch")
struct FileWatchTests {
  @Test("a file written anew or replaced has changed once; one that is gone has not")
  func changes() throws {
    let path = NSTemporaryDirectory() + "/watch-\(UUID().uuidString).md"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("# a".utf8).write(to: URL(fileURLWithPath: path))
    var watch = FileWatch(path: FilePath(path))
    let look1 = watch.hasChanged()
    #expect(!look1)
    try Data("# a longer one".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    let look2 = watch.hasChanged()
    #expect(look2)
    let look3 = watch.hasChanged()
    #expect(!look3)
    try FileManager.default.removeItem(atPath: path)
    let look4 = watch.hasChanged()
    #expect(!look4)
  }
}
