import Crypto
import Glibc
import IncidentModel
import SystemPackage

/// A capture while it grows: its head in the file itself, its tail going round in a second one.
///
/// The memory that it needs does not depend on the output, and what was written before a crash is in the
/// file. Over the limit the middle is left out, and one line between head and tail says how much.
struct CaptureFile {
  private let path: FilePath
  private let file: FileDescriptor
  private let headLimit: Int
  private var tail: CaptureTail
  private var hash = SHA256()
  private var excerpt = CaptureExcerpt()
  /// Of all bytes that were taken, those of the middle included.
  private var streams = StreamRuns()
  private var headBytes = 0
  /// Bytes that could not be written; once there are any, later ones only count.
  private var lostBytes = 0

  /// Makes the file; throws when there is one already, so that no evidence is written over.
  init(path: FilePath, limit: Int) throws(StoreError) {
    self.path = path
    headLimit = limit - limit / 2
    tail = CaptureTail(path: FilePath(path.string + ".tail"), limit: limit / 2)
    file = try PrivateFiles.open(path, .writeOnly, options: [.create, .exclusiveCreate])
    GrowingFile.mark(file)
    do throws(StoreError) { try PrivateFiles.synchronizeDirectory(path.removingLastComponent()) } catch {
      // An empty file would stand in the way of the capture that is begun elsewhere instead.
      unlink(path.string)
      abandon()
      throw error
    }
  }

  /// Keeps the next bytes.
  mutating func append(_ bytes: [UInt8], isError: Bool = false) throws(StoreError) {
    excerpt.append(bytes)
    guard lostBytes == 0 else {
      lostBytes += bytes.count
      return
    }
    var kept = 0
    defer { streams.append(kept, isError: isError) }
    do {
      let head = bytes.prefix(headLimit - headBytes)
      if !head.isEmpty {
        defer { headBytes += kept }
        try write(head, kept: &kept)
      }
      if head.count < bytes.count { try tail.append(bytes[head.endIndex...], kept: &kept) }
    } catch {
      lostBytes += bytes.count - kept
      throw StoreError(error, path: path)
    }
  }

  /// Puts head and tail together, makes them durable and closes the file.
  mutating func finish() throws(StoreError) -> CaptureSummary {
    var tailKept = 0
    let taken = headBytes + tail.keptBytes + tail.cutBytes
    let tailStart = taken - tail.keptBytes
    let line = tail.cutBytes > 0 ? Self.cut(tail.cutBytes) : []
    do {
      defer { tail.remove() }
      try write(line)
      try tail.forEachPiece { piece throws(Errno) in try write(piece, kept: &tailKept) }
    } catch {
      lostBytes += tail.keptBytes - tailKept
    }
    // On a full disk the line may not fit either; the event's `cut_bytes` says it in any case.
    if lostBytes > 0 { try? write(Self.cut(lostBytes)) }
    do {
      try file.synchronize()
      try file.close()
    } catch { throw StoreError(error, path: path) }
    let kept = streams.keeping(
      head: headBytes, line: line.count, tail: tailStart..<(tailStart + tailKept))
    return CaptureSummary(
      file: path.lastComponent?.string ?? "", sha256: Hexadecimal.text(hash.finalize()),
      keptBytes: headBytes + tailKept, cutBytes: tail.cutBytes + lostBytes,
      streams: kept.hasError ? kept : nil, excerpt: excerpt.text)
  }

  /// Gives the files up as they are.
  func abandon() {
    try? file.close()
    tail.close()
  }

  private static func cut(_ count: Int) -> [UInt8] {
    Array("\n[incident: \(count) bytes of output are left out here]\n".utf8)
  }

  private mutating func write(_ bytes: [UInt8]) throws(Errno) {
    var kept = 0
    try write(bytes[...], kept: &kept)
  }

  private mutating func write(_ bytes: ArraySlice<UInt8>, kept: inout Int) throws(Errno) {
    let before = kept
    defer { bytes.prefix(kept - before).withUnsafeBytes { hash.update(bufferPointer: $0) } }
    try file.writeAll(bytes, kept: &kept)
  }
}
