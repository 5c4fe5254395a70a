import Glibc
import SystemPackage

/// Reads a runbook's file without being held up by what only looks like one.
enum RunbookFile {
  /// Returns the text of a regular file, byte for byte.
  static func read(_ path: FilePath) throws(RunbookError) -> String { try readStamped(path).text }

  /// Returns the text of a regular file with the stamp that it had before it was read.
  static func readStamped(_ path: FilePath) throws(RunbookError) -> (text: String, stamp: FileStamp) {
    let (bytes, stamp) = try bytes(of: path)
    guard !bytes.isEmpty else { throw RunbookError(.empty, path: path.string) }
    if let encoding = otherEncoding(bytes) {
      throw RunbookError(.notUTF8(likely: encoding, line: 1), path: path.string)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RunbookError(
        bytes.contains(0) ? .binary : .notUTF8(likely: nil, line: firstBadLine(bytes)), path: path.string)
    }
    if text.holds(byte: 0) { throw RunbookError(.binary, path: path.string) }
    guard !text.trimmed.isEmpty else { throw RunbookError(.empty, path: path.string) }
    return (text, stamp)
  }

  /// Returns the bytes of a regular file, whatever they are; nil when it cannot be read.
  static func bytes(_ path: FilePath) -> [UInt8]? { try? bytes(of: path).bytes }

  private static func bytes(of path: FilePath) throws(RunbookError) -> (bytes: [UInt8], stamp: FileStamp) {
    func failure(_ errno: Errno) -> RunbookError {
      switch errno {
      case .noSuchFileOrDirectory, .notDirectory:
        RunbookError(.notFound(suggestions: [], searched: []), path: path.string)
      default: RunbookError(.unreadable(errno), path: path.string)
      }
    }
    // A pipe without a writer would hold up a plain open for ever.
    let descriptor: FileDescriptor
    do { descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec]) } catch
    {
      // A socket cannot be opened at all.
      if let errno = error as? Errno, errno != .noSuchAddressOrDevice { throw failure(errno) }
      throw RunbookError(.notAFile, path: path.string)
    }
    defer { try? descriptor.close() }
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { throw failure(Errno(rawValue: errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw RunbookError(.isDirectory, path: path.string)
    default: throw RunbookError(.notAFile, path: path.string)
    }
    let limit = SourceLimits.fileBytes
    guard status.st_size <= limit else { throw RunbookError(.tooLarge(limit: limit), path: path.string) }
    do {
      return (try readAll(descriptor, expected: Int(status.st_size), path: path), FileStamp(status))
    } catch let error as RunbookError {
      throw error
    } catch {
      throw failure(error as? Errno ?? .ioError)
    }
  }

  /// Reads to the end; a file of no length, as below /proc, may still hold bytes.
  private static func readAll(_ descriptor: FileDescriptor, expected: Int, path: FilePath) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let wanted = max(expected - bytes.count, 0) + 1
      var count = 0
      let part = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
        filled = count
      }
      if count == 0 { return bytes }
      bytes += part
      guard bytes.count <= SourceLimits.fileBytes else {
        throw RunbookError(.tooLarge(limit: SourceLimits.fileBytes), path: path.string)
      }
    }
  }

  /// The name of the encoding that the first bytes give away, if it is not UTF-8.
  private static func otherEncoding(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(4)
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark, ASCII in UTF-16 has a NUL in every second byte.
    let zeros = bytes.prefix(64).indices.filter { bytes[$0] == 0 }
    let isSixteen = zeros.count > 8 && Set(zeros.map { $0 % 2 }).count == 1
    return isSixteen ? "UTF-16" : nil
  }

  private static func firstBadLine(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
