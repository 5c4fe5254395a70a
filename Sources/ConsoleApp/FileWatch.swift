import Glibc
public import SystemPackage

/// Notices that a file is not what it was, by the cheapest look there is.
public struct FileWatch: Sendable {
  private struct Stamp: Equatable {
    var device: UInt
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private let path: FilePath
  private var stamp: Stamp?

  /// Begins to watch a file as it is now.
  public init(path: FilePath) {
    self.path = path
    stamp = Self.look(path)
  }

  /// Returns whether the file changed since the last look; one that is gone has not changed.
  public mutating func hasChanged() -> Bool {
    guard let now = Self.look(path), now != stamp else { return false }
    stamp = now
    return true
  }

  /// Whether there was a file at the last look.
  var isThere: Bool { stamp != nil }

  /// Whether a file that was there is not.
  var isGone: Bool { stamp != nil && Self.look(path) == nil }

  private static func look(_ path: FilePath) -> Stamp? {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    return Stamp(
      device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
