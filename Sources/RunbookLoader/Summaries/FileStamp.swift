import Glibc
import SystemPackage

/// What tells that a file is the one that was read before, unchanged, without opening it.
///
/// Device, inode, size, and in nanoseconds when its contents and when anything of it was changed. The last cannot be
/// set by anybody: a file that was written to has another, even with the size and time of before.
struct FileStamp: Sendable, Equatable {
  /// All of it, for comparison: inodes need more bits than a number of JSON has.
  let text: String
  /// The later of both times, in nanoseconds since 1970.
  private let lastChange: Int64

  /// A change so soon after another may leave the same times: kernels take them from a clock that ticks every few
  /// milliseconds, and some file systems keep whole or even seconds (git's "racy" entries are of this kind).
  private static let tick: Int64 = 2_000_000_000

  init(_ status: stat) {
    let modified = Self.nanoseconds(status.st_mtim)
    let changed = Self.nanoseconds(status.st_ctim)
    text = "\(status.st_dev) \(status.st_ino) \(status.st_size) \(modified) \(changed)"
    lastChange = max(modified, changed)
  }

  /// The stamp of what a path leads to; nil when nothing is there.
  init?(_ path: FilePath) {
    var status = stat()
    guard stat(path.string, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether whatever is written from `now` on gives the file another stamp; a file from the future never is so.
  func isSettled(at now: timespec) -> Bool { Self.nanoseconds(now) - lastChange >= Self.tick }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
