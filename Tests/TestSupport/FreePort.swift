import Glibc
import Synchronization

/// A port of the loopback interface on which nothing listens.
public enum FreePort {
  // Below the ports that the kernel gives to outgoing connections: one of those would take it meanwhile.
  private static let last = Mutex(Int.random(in: 20_000..<30_000))

  /// Returns another one with each call.
  public static func next() throws -> Int {
    try last.withLock { port in
      for _ in 0..<1000 {
        port = port < 32_000 ? port + 1 : 20_000
        if isFree(port) { return port }
      }
      throw Tool.Failure(description: "no free port between 20000 and 32000")
    }
  }

  private static func isFree(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
