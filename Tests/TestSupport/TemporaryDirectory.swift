import Foundation
public import SystemPackage

/// A directory of a test's own, gone when the test is over.
public final class TemporaryDirectory: Sendable {
  /// Where it is, without a slash at the end.
  public let path: String

  /// Where it is.
  public var filePath: FilePath { FilePath(path) }

  /// Makes an empty directory.
  public init() throws {
    // The folder's name ends with a slash or not; a doubled one would be no file's real name.
    let folder = URL(fileURLWithPath: NSTemporaryDirectory()).path
    path = folder + "/incident-test-" + UUID().uuidString.prefix(13)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, below folders that are made, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String = "file", mode: Int = 0o644) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    return file
  }

  /// What a file holds; throws when there is none.
  public func read(_ name: String) throws -> String {
    try String(decoding: Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// What a file holds; empty when there is none yet.
  public func text(_ name: String) -> String { (try? read(name)) ?? "" }

  /// Whether there is something of this name.
  public func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// The names of what lies in it, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
