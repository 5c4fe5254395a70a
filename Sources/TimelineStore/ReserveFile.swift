import Glibc
import SystemPackage

/// Room that is held back for the hour when the disk is full, which is when a timeline is needed.
///
/// `reserve` in the home is a file of real blocks. The first write that finds no room gives it up and is
/// tried again; the next opening takes the room back where there is some.
struct ReserveFile: Sendable {
  /// Enough for a few thousand events.
  static let size = 1 << 20
  let path: FilePath

  /// Makes the file if it is missing; a disk without that room has no reserve, and that is no error.
  func prepare() {
    guard (try? PrivateFiles.kind(of: path)) == .nothing,
      let file = try? PrivateFiles.open(path, .writeOnly, options: [.create, .exclusiveCreate])
    else { return }
    // A sparse file would hold no room at all.
    let result = posix_fallocate(file.rawValue, 0, off_t(Self.size))
    try? file.close()
    if result != 0 { unlink(path.string) }
  }

  /// Gives the room up; returns whether there was any.
  func giveUp() -> Bool { unlink(path.string) == 0 }

  /// Whether the room is still held back.
  var isThere: Bool { (try? PrivateFiles.kind(of: path)) == .file }
}
