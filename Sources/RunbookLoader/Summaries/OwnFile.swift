import Glibc
import SystemPackage

/// A file of the user's own that may be lost: read only when nobody else can have written it, replaced whole.
///
/// Nothing here fails aloud: what cannot be read is not there, what cannot be written stays as it was.
enum OwnFile {
  /// Returns the bytes of a regular file that belongs to this user and that no other may write; nil for all else.
  static func read(_ path: FilePath, limit: Int) -> [UInt8]? {
    guard isOwnDirectory(path.removingLastComponent()),
      let file = try? FileDescriptor.open(path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
    else { return nil }
    defer { try? file.close() }
    var status = stat()
    guard fstat(file.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG, isOwn(status),
      status.st_size <= limit
    else { return nil }
    let size = Int(status.st_size)
    return try? [UInt8](unsafeUninitializedCapacity: size) { room, count in
      while count < size {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...])
        let got = try file.read(into: rest)
        if got == 0 { break }
        count += got
      }
    }
  }

  /// Makes a directory, and the one that it is in, with mode 0700; returns whether it is this user's own.
  static func makeDirectory(_ path: FilePath) -> Bool {
    make(path.removingLastComponent())
    make(path)
    return isOwnDirectory(path)
  }

  /// Makes a directory where this user owns the one above: with sudo nothing of root's is left in somebody's home.
  private static func make(_ path: FilePath) {
    var status = stat()
    guard stat(path.removingLastComponent().string, &status) == 0, status.st_uid == geteuid() else { return }
    mkdir(path.string, 0o700)
  }

  /// Puts bytes in place of a file in one step, with mode 0600; another process that is doing so is let go first.
  ///
  /// The bytes are not forced to the disk: whoever reads them checks them.
  static func replace(_ path: FilePath, with bytes: [UInt8]) {
    // Always the same name: a process that is killed leaves one file at most, which the next one takes over.
    let other = FilePath(path.string + ".new")
    let options: FileDescriptor.OpenOptions = [.create, .noFollow, .nonBlocking, .closeOnExec]
    guard
      let file = try? FileDescriptor.open(other, .writeOnly, options: options, permissions: .ownerReadWrite)
    else { return }
    defer { try? file.close() }
    var opened = stat()
    var named = stat()
    // Until the lock is held another process may have given the file its name; then it is in use.
    guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0, fstat(file.rawValue, &opened) == 0,
      lstat(other.string, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev,
      opened.st_mode & S_IFMT == S_IFREG, opened.st_nlink == 1
    else { return }
    do {
      guard fchmod(file.rawValue, 0o600) == 0, ftruncate(file.rawValue, 0) == 0 else {
        throw Errno(rawValue: errno)
      }
      try file.writeAll(bytes)
      guard rename(other.string, path.string) == 0 else { throw Errno(rawValue: errno) }
    } catch {
      unlink(other.string)
    }
  }

  /// Whether a path is a directory, no link, that nobody but this user may write to.
  private static func isOwnDirectory(_ path: FilePath) -> Bool {
    var status = stat()
    return lstat(path.string, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && isOwn(status)
  }

  private static func isOwn(_ status: stat) -> Bool {
    status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }
}
