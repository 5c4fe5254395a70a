import Glibc
import SystemPackage

/// Files that tests make and remove.
enum RunbookFiles {
  static func make(_ directory: FilePath) throws {
    guard mkdir(directory.string, 0o700) == 0 else { throw Errno(rawValue: errno) }
  }

  static func write(_ bytes: [UInt8], to file: FilePath) throws {
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
  }

  /// Removes a directory with the one file that `write` made in it.
  static func remove(_ directory: FilePath) {
    unlink(directory.appending("x.md").string)
    rmdir(directory.string)
  }
}
