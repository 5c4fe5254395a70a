import Crypto
public import SystemPackage

/// The digest of a file of any size, in bounded memory.
public enum FileDigest {
  /// Returns the SHA-256 in lower-case hexadecimal, or nil if there is no file; follows no symbolic link.
  public static func sha256(_ path: FilePath) throws(StoreError) -> String? {
    try summary(path)?.sha256
  }

  /// Returns what a capture's event says of its file, or nil if there is no file.
  static func summary(_ path: FilePath) throws(StoreError) -> CaptureSummary? {
    guard try PrivateFiles.kind(of: path) != .nothing else { return nil }
    let file = try PrivateFiles.open(path, .readOnly)
    var hash = SHA256()
    var excerpt = CaptureExcerpt()
    var size = 0
    do {
      try file.closeAfter {
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while case let count = try piece.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
          piece.prefix(count).withUnsafeBytes { hash.update(bufferPointer: $0) }
          excerpt.append(piece.prefix(count))
          size += count
        }
      }
    } catch { throw StoreError(error, path: path) }
    return CaptureSummary(
      file: path.lastComponent?.string ?? "", sha256: Hexadecimal.text(hash.finalize()), keptBytes: size,
      cutBytes: 0, excerpt: excerpt.text)
  }
}
