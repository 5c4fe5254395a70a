import Glibc
import SystemPackage

/// The last bytes of an output, going round in a file of their own.
struct CaptureTail {
  private let path: FilePath
  private let limit: Int
  private var file: FileDescriptor?
  private var total = 0

  init(path: FilePath, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// How many bytes it holds.
  var keptBytes: Int { min(total, limit) }

  /// How many bytes it has let go.
  var cutBytes: Int { total - keptBytes }

  /// Takes the next bytes over the oldest ones.
  mutating func append(_ bytes: ArraySlice<UInt8>, kept: inout Int) throws(Errno) {
    guard limit > 0 else {
      total += bytes.count
      kept += bytes.count
      return
    }
    var rest = bytes
    while !rest.isEmpty {
      let piece = rest.prefix(limit - total % limit)
      let before = kept
      defer { total += kept - before }
      try open().writeAll(piece, at: Int64(total % limit), kept: &kept)
      rest = rest[piece.endIndex...]
    }
  }

  /// Calls `body` with the bytes in the order in which they came, a piece at a time.
  func forEachPiece(_ body: (ArraySlice<UInt8>) throws(Errno) -> Void) throws(Errno) {
    guard let file else { return }
    var offset = cutBytes > 0 ? total % limit : 0
    var left = keptBytes
    while left > 0 {
      var piece = [UInt8](repeating: 0, count: min(left, limit - offset, 1 << 20))
      do {
        let count = try piece.withUnsafeMutableBytes {
          try file.read(fromAbsoluteOffset: Int64(offset), into: $0)
        }
        guard count > 0 else { throw Errno.ioError }
        piece.removeLast(piece.count - count)
      } catch { throw error as? Errno ?? .ioError }
      try body(piece[...])
      left -= piece.count
      offset = (offset + piece.count) % limit
    }
  }

  /// Closes and deletes the file.
  func remove() {
    guard file != nil else { return }
    close()
    unlink(path.string)
  }

  /// Closes the file and leaves it.
  func close() { try? file?.close() }

  private mutating func open() throws(Errno) -> FileDescriptor {
    if let file { return file }
    let opened = try PrivateFiles.descriptor(path, .readWrite, options: [.create, .exclusiveCreate])
    GrowingFile.mark(opened)
    file = opened
    return opened
  }
}
