import Foundation

/// A directory of a test's own, gone when the test is over.
final class Scratch {
  let path: String

  init() throws {
    // The folder's name ends with a slash or not; a doubled one would be no file's real name.
    path = URL(fileURLWithPath: NSTemporaryDirectory()).path + "/incident-rb-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }
}
