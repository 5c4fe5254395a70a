import Glibc
public import SystemPackage

/// Writes an export as a file of its own, whole or not at all, readable by its owner alone.
public enum ExportFile {
  /// Why an export could not be written.
  public struct Failure: Error, CustomStringConvertible {
    /// Which file, and what the system said.
    public let description: String
  }

  /// Writes a text in the same way.
  public static func write(_ text: String, to path: FilePath) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes `bytes` to `path`, replacing what was there only once all of it is on disk.
  public static func write(_ bytes: [UInt8], to path: FilePath) throws(Failure) {
    let partial = FilePath(path.string + ".partial")
    do {
      let file = try FileDescriptor.open(
        partial, .writeOnly, options: [.create, .truncate, .noFollow], permissions: [.ownerReadWrite])
      try file.closeAfter { _ = try file.writeAll(bytes) }
      try rename(partial, to: path)
    } catch {
      throw Failure(description: "cannot write \(path): \(error)")
    }
  }

  private static func rename(_ from: FilePath, to path: FilePath) throws {
    let status = from.withPlatformString { source in path.withPlatformString { Glibc.rename(source, $0) } }
    if status != 0 { throw Errno(rawValue: errno) }
  }
}
