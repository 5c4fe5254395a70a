import Synchronization
import SystemPackage

/// Writes postmortem drafts, over none that somebody has worked on.
///
/// A draft is there to be filled in by hand. Only what this console wrote itself, and what is still as it wrote it, is
/// replaced; else the new draft gets a name of its own.
final class DraftFile: Sendable {
  /// The files as they were written last, by path.
  private let written = Mutex<[FilePath: FileWatch]>([:])

  /// Writes a draft beside whatever is there, and returns where: `NAME.md`, or `NAME-2.md` and so on.
  func write(_ bytes: [UInt8], name: String, in directory: FilePath) throws(ExportFile.Failure) -> FilePath {
    var path = directory.appending("\(name).md")
    var number = 1
    while isSomebodysWork(path) {
      number += 1
      path = directory.appending("\(name)-\(number).md")
    }
    try ExportFile.write(bytes, to: path)
    written.withLock { $0[path] = FileWatch(path: path) }
    return path
  }

  private func isSomebodysWork(_ path: FilePath) -> Bool {
    guard FileWatch(path: path).isThere else { return false }
    return written.withLock { written in
      guard written[path]?.hasChanged() == false else {
        written[path] = nil
        return true
      }
      return false
    }
  }
}
