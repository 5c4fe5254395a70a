import Glibc
import SystemPackage

/// Unpacks a tar archive that may come from anybody.
///
/// It makes files and directories below one directory and nothing else: an absolute name, a name with `..`, a
/// link, a device or a second entry of the same name ends it, and so do more bytes than are allowed. Read are
/// the headers of POSIX.1-1988 with GNU's long names, as GNU tar writes them with `--format=gnu`.
struct TarReader {
  private static let blockSize = 512
  /// More entries than any incident has.
  private static let entryLimit = 200_000
  private let input: FileDescriptor
  private let directory: FilePath
  /// How many bytes of the archive may still be read.
  private var bytesLeft: Int

  /// Makes a reader of a stream.
  ///
  /// - Parameter limit: the most bytes that are read and written.
  init(_ input: FileDescriptor, into directory: FilePath, limit: Int) {
    (self.input, self.directory, bytesLeft) = (input, directory, limit)
  }

  /// Unpacks every entry; throws at the first that is not as it should be.
  mutating func unpack() throws {
    var longName: String?
    for _ in 0..<Self.entryLimit {
      let header = try take(Self.blockSize)
      // Two blocks of zeros end an archive; what follows is filling.
      if header.allSatisfy({ $0 == 0 }) { return }
      guard Self.checksum(header) == Self.number(header[148..<156]), let size = Self.number(header[124..<136])
      else { throw Self.failure("is damaged: a header does not fit its checksum") }
      let name = longName ?? Self.name(header)
      longName = nil
      switch header[156] {
      case UInt8(ascii: "0"), 0: try write(name, size)
      case UInt8(ascii: "5"): try makeDirectory(try path(name))
      case UInt8(ascii: "L"):
        guard size <= 4096 else { throw Self.failure("has a name of \(size) bytes") }
        longName = Self.text(try take(Self.padded(size)).prefix(size))
      default: throw Self.failure("has an entry that is neither file nor directory: \(name.debugDescription)")
      }
    }
    throw Self.failure("has more than \(Self.entryLimit) entries")
  }

  private mutating func write(_ name: String, _ size: Int) throws {
    let path = try path(name)
    try makeDirectory(path.removingLastComponent())
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow], permissions: .ownerReadWrite)
    } catch { throw Self.failure("has \(name.debugDescription) twice, or it cannot be written: \(error)") }
    try file.closeAfter {
      var left = size
      while left > 0 {
        let count = min(left, 1 << 18)
        try file.writeAll(try take(count))
        left -= count
      }
    }
    _ = try take(Self.padded(size) - size)
  }

  /// Makes a directory below the reader's own, with those above it.
  private func makeDirectory(_ path: FilePath) throws {
    guard path != directory else { return }
    try makeDirectory(path.removingLastComponent())
    guard mkdir(path.string, 0o700) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
  }

  /// Where an entry goes; throws for a name that would lead out of the directory.
  private func path(_ name: String) throws -> FilePath {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard (1...16).contains(parts.count),
      parts.allSatisfy({ !["", ".", ".."].contains($0) && $0.utf8.count <= 255 })
    else { throw Self.failure("has an entry that leads elsewhere: \(name.debugDescription)") }
    return parts.reduce(directory) { $0.appending(String($1)) }
  }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    guard count <= bytesLeft else { throw Self.failure("would take more room than it may: it is no bundle") }
    bytesLeft -= count
    var filled = 0
    let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count {
        let got = try input.read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
        )
        if got == 0 { break }
        filled += got
      }
      initialized = filled
    }
    guard filled == count else { throw Self.failure("is cut short") }
    return bytes
  }

  private static func failure(_ what: String) -> EvidenceBundle.Failure {
    EvidenceBundle.Failure(description: "the archive \(what)")
  }

  private static func padded(_ size: Int) -> Int { (size + blockSize - 1) / blockSize * blockSize }

  private static func name(_ header: [UInt8]) -> String {
    let (name, prefix) = (text(header[..<100]), text(header[345..<500]))
    // GNU's own headers have times where POSIX has a prefix.
    let isPOSIX = header[257..<263].elementsEqual("ustar\0".utf8)
    return isPOSIX && !prefix.isEmpty ? "\(prefix)/\(name)" : name
  }

  /// The text up to the first NUL.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// An octal number; nil for anything else, so also for GNU's sizes over 8 GiB.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    Int(text(bytes).split(separator: " ").first ?? "", radix: 8).flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The sum of a header's bytes, its own field taken as blanks.
  private static func checksum(_ header: [UInt8]) -> Int {
    header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
  }
}
