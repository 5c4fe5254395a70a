import Foundation
import Glibc
import SystemPackage
import TestSupport

/// A small file system of a test's own, mounted where nobody but the test can see it.
final class SmallDisk {
  let path: String
  /// Runs the console's commands where the file system is.
  let supervisor: FilePath
  private let scratch: TemporaryDirectory
  private let holder: Server

  /// Mounts 8 MiB with room for 200 files.
  init() throws {
    scratch = try TemporaryDirectory()
    path = scratch.path + "/disk"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    // Without being root, a namespace of users gives the right to mount in it.
    let asRoot = geteuid() == 0 ? [] : ["--user", "--map-root-user"]
    holder = try Server(
      ["unshare", "--mount"] + asRoot + [
        "sh", "-c", "mount -t tmpfs -o size=8m,nr_inodes=200 small \"$0\" && exec tail -f /dev/null", path,
      ], log: scratch.path + "/log")
    let enter = "nsenter --target \(holder.id) --mount" + (asRoot.isEmpty ? "" : " --user")
    let script = try scratch.write("#!/bin/sh\nexec \(enter) \(Supervisor.path) \"$@\"\n", to: "supervisor")
    try Tool.run("chmod", "755", script)
    supervisor = FilePath(script)
    try Condition.wait("the small disk") { try inside("mountpoint -q \"$0\"", isAllowedToFail: true) == 0 }
  }

  /// Runs shell text where the disk is; `$0` is its path.
  @discardableResult
  func inside(_ text: String, isAllowedToFail: Bool = false) throws -> Int32 {
    let user = geteuid() == 0 ? [] : ["--user"]
    let (status, output) = try Tool.end(
      ["nsenter", "--target", "\(holder.id)", "--mount"] + user + ["sh", "-c", text, path],
      in: nil, environment: [:])
    guard status == 0 || isAllowedToFail else { throw Tool.Failure(description: "\(text): \(output)") }
    return status
  }

  /// Starts a program there that goes on; its process is the program's own.
  func start(_ words: String...) throws -> Server {
    let user = geteuid() == 0 ? [] : ["--user"]
    return try Server(
      ["nsenter", "--target", "\(holder.id)", "--mount"] + user + words,
      log: scratch.path + "/started")
  }
}
