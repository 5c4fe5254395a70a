import Glibc
import SystemPackage

/// A directory of a test's own, gone with it.
final class Scratch: Sendable {
  let path: FilePath

  init() throws {
    path = FilePath("/tmp/command-runner-\(getpid())-\(UInt64.random(in: 0...UInt64.max))")
    guard mkdir(path.string, 0o700) == 0 else { throw Errno(rawValue: errno) }
  }

  deinit {
    guard let directory = opendir(path.string) else { return }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { unlink("\(path)/\(name)") }
    }
    closedir(directory)
    rmdir(path.string)
  }

  /// Makes an empty file, for a command that waits for it.
  func touch(_ name: String) throws {
    try FileDescriptor.open(
      path.appending(name), .writeOnly, options: .create, permissions: .ownerReadWrite
    ).close()
  }

  func exists(_ name: String) -> Bool { access(path.appending(name).string, F_OK) == 0 }

  func text(_ name: String) -> String {
    String(decoding: Processes.contents(path.appending(name).string), as: UTF8.self)
  }
}
