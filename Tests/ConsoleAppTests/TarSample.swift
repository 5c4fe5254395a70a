import FoundationEssentials
import SystemPackage

@testable import ConsoleApp

/// Archives that no honest program writes.
enum TarSample {
  /// Writes entries of these names, types and contents into an archive.
  static func archive(_ entries: [(name: String, type: Character, content: [UInt8])], in folder: FilePath)
    throws
    -> FilePath
  {
    var bytes = entries.flatMap { header($0.name, $0.type, $0.content.count) + padded($0.content) }
    bytes += [UInt8](repeating: 0, count: 1024)
    let path = folder.appending("hostile.tar.gz")
    try Data(gzip(bytes)).write(to: URL(filePath: path.string))
    return path
  }

  private static func header(_ name: String, _ type: Character, _ size: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at position: Int) {
      for (offset, byte) in text.utf8.enumerated() { header[position + offset] = byte }
    }
    put(name, at: 0)
    put("0000644", at: 100)
    put(octal(size, 11), at: 124)
    put("        ", at: 148)
    put(String(type), at: 156)
    put("/etc/passwd", at: 157)
    put("ustar\0", at: 257)
    put("00", at: 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
    return header
  }

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private static func padded(_ content: [UInt8]) -> [UInt8] {
    content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  /// A gzip file of one member whose blocks are stored as they are (RFC 1951, section 3.2.4), with its checksum.
  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      file.append(rest.isEmpty ? 1 : 0)
      for number in [length, ~length] { file += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      file += block
    } while !rest.isEmpty
    for number in [checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      for shift in [0, 8, 16, 24] as [UInt32] { file.append(UInt8(number >> shift & 0xFF)) }
    }
    return file
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = (0..<256 as Range<UInt32>).map { number in
      (0..<8).reduce(number) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
