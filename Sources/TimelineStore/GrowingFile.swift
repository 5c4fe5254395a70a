import Glibc
import SystemPackage

/// Says that a file is still being written: an flock(2) on it that the kernel gives up with the process.
enum GrowingFile {
  /// Marks an open file, until it is closed.
  static func mark(_ file: FileDescriptor) {
    // A file system without locks leaves a file that nobody waits for.
    _ = flock(file.rawValue, LOCK_EX | LOCK_NB)
  }

  /// Whether somebody is writing the file.
  static func isOne(_ path: FilePath) throws(StoreError) -> Bool {
    let file = try PrivateFiles.open(path, .readOnly)
    defer { try? file.close() }
    return flock(file.rawValue, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
