import Glibc
import RunbookLoader
import SystemPackage

/// Copies the runbooks inside the binary into a directory, where a team makes them its own.
struct RunbookCopies {
  /// What became of one of them.
  enum Outcome: Equatable {
    /// Its file is new.
    case written
    /// The same text is there already.
    case unchanged
    /// Another text is there, and stays.
    case kept
  }

  private let directory: FilePath

  /// Makes the directory if it is not there; its parent must be.
  init(directory: String) throws(CommandFailure) {
    self.directory = FilePath(directory)
    if mkdir(directory, 0o755) != 0, errno != EEXIST {
      throw CommandFailure(.failure, "cannot make \(directory): \(Errno(rawValue: errno))")
    }
  }

  /// Where a runbook goes.
  func path(of runbook: BuiltinRunbook) -> FilePath { directory.appending("\(runbook.slug).md") }

  /// Writes one runbook, never over a file that is there.
  func write(_ runbook: BuiltinRunbook) throws(CommandFailure) -> Outcome {
    let path = path(of: runbook)
    let bytes = runbook.bytes
    do {
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate], permissions: FilePermissions(rawValue: 0o644))
      try file.closeAfter { _ = try file.writeAll(bytes) }
      return .written
    } catch Errno.fileExists {
      return isSame(path, bytes) ? .unchanged : .kept
    } catch {
      throw CommandFailure(.failure, "cannot write \(path): \(error)")
    }
  }

  private func isSame(_ path: FilePath, _ bytes: [UInt8]) -> Bool {
    guard let file = try? FileDescriptor.open(path, .readOnly) else { return false }
    // One byte more than expected tells a longer file from the same one.
    var found = [UInt8](repeating: 0, count: bytes.count + 1)
    let count = try? file.closeAfter {
      try found.withUnsafeMutableBytes { buffer in
        var total = 0
        while total < buffer.count {
          let read = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[total...]))
          if read == 0 { break }
          total += read
        }
        return total
      }
    }
    return count == bytes.count && found.dropLast().elementsEqual(bytes)
  }
}
