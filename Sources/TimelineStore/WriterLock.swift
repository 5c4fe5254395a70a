import Glibc
import SystemPackage

/// Says that a writer is alive: `writers/UUID` under an flock(2) that the kernel gives up with the process.
///
/// It needs no clean-up to be right: after a kill or a reboot nobody holds the lock.
struct WriterLock: Sendable {
  private let path: FilePath
  private let file: FileDescriptor

  /// Takes the lock of a new writer.
  init(directory: FilePath, writer: String) throws(StoreError) {
    path = directory.appending(writer)
    file = try PrivateFiles.open(path, .readWrite, options: [.create])
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      throw StoreError(Errno(rawValue: errno), path: path)
    }
  }

  /// Whether its file is where it was made: others look for it there.
  var isInPlace: Bool {
    var (held, found) = (stat(), stat())
    return fstat(file.rawValue, &held) == 0 && lstat(path.string, &found) == 0
      && held.st_dev == found.st_dev && held.st_ino == found.st_ino
  }

  /// Gives the lock up and removes its file, if that is where it was made.
  func release(isInPlace: Bool = true) {
    if isInPlace { unlink(path.string) }
    // Nothing is written through it, so that closing has nothing to report.
    try? file.close()
  }

  /// Whether a process has the home of this directory open; true also when that cannot be found out.
  ///
  /// - Parameter own: a writer that does not count.
  static func isAnyHeld(in directory: FilePath, but own: String? = nil) -> Bool {
    guard let names = try? PrivateFiles.names(in: directory) else { return true }
    return names.contains { $0 != own && !isGone(directory: directory, writer: $0) }
  }

  /// Whether a writer's process is gone.
  ///
  /// A writer takes its lock before it records anything, so that one whose events are known and whose lock is
  /// free is gone for good. When the lock cannot be asked about, the writer counts as alive.
  static func isGone(directory: FilePath, writer: String) -> Bool {
    guard let path = directory.child(writer) else { return true }
    let file: FileDescriptor
    do { file = try PrivateFiles.open(path, .readWrite) } catch { return error.kind == .missing }
    defer { try? file.close() }
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else { return false }
    unlink(path.string)
    return true
  }
}
