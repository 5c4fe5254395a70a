public import SystemPackage

extension FileDescriptor {
  /// Returns the bytes of a file, as far as a limit; a pipe without a writer is empty.
  ///
  /// Throws the `Errno` of what the system refuses.
  public static func bytes(of path: FilePath, limit: Int) throws -> [UInt8] {
    // A pipe without a writer would hold up a plain open for ever.
    let file = try open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
    return try file.closeAfter { try file.readToEnd(limit: limit) }
  }

  /// Reads to the end, or as far as a limit in bytes.
  public func readToEnd(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 65_536))
    while bytes.count < limit {
      let count = try buffer.withUnsafeMutableBytes { try read(into: $0) }
      if count == 0 { break }
      bytes += buffer.prefix(min(count, limit - bytes.count))
    }
    return bytes
  }
}
