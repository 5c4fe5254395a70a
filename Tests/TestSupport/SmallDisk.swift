import Foundation
public import SystemPackage

/// A small file system of a test's own, mounted where nobody but the test can see it.
public final class SmallDisk {
  /// Where it is mounted.
  public let path: String
  /// Where it can be seen.
  public let namespace: MountNamespace
  /// Runs the console's commands where the file system is.
  public let supervisor: FilePath
  private let scratch: TemporaryDirectory

  /// Mounts 8 MiB with room for 200 files.
  public init() throws {
    scratch = try TemporaryDirectory()
    path = scratch.path + "/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    namespace = try MountNamespace("mount -t tmpfs -o size=8m,nr_inodes=200 small \"$0\"", path)
    let words = namespace.words.joined(separator: " ")
    supervisor = FilePath(
      try scratch.write("#!/bin/sh\nexec \(words) \(Supervisor.path) \"$@\"\n", to: "supervisor", mode: 0o755)
    )
  }

  /// Runs shell text where the disk is; `$0` is its path.
  @discardableResult
  public func inside(_ text: String, isAllowedToFail: Bool = false) throws -> Int32 {
    let (status, output) = try Tool.end(namespace.words + ["sh", "-c", text, path])
    guard status == 0 || isAllowedToFail else { throw Tool.Failure(description: "\(text): \(output)") }
    return status
  }

  /// Starts a program there that goes on; its process is the program's own.
  public func start(_ words: String...) throws -> Server {
    try Server(namespace.words + words, log: scratch.path + "/started")
  }
}
