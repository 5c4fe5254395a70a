import Glibc
import SystemPackage

extension FileDescriptor {
  /// Waits until what was written is on the device.
  func synchronize() throws(Errno) {
    while fsync(rawValue) != 0 {
      let number = Errno(rawValue: errno)
      if number != .interrupted { throw number }
    }
  }

  /// Writes all bytes, here or at an offset; `kept` rises by those that were written, also when it throws.
  func writeAll(_ bytes: ArraySlice<UInt8>, at offset: Int64? = nil, kept: inout Int) throws(Errno) {
    var rest = bytes
    while !rest.isEmpty {
      do {
        let count = try rest.withUnsafeBytes { buffer in
          guard let offset else { return try write(buffer) }
          return try write(toAbsoluteOffset: offset + Int64(rest.startIndex - bytes.startIndex), buffer)
        }
        kept += count
        rest = rest.dropFirst(count)
      } catch { throw error as? Errno ?? .ioError }
    }
  }
}
