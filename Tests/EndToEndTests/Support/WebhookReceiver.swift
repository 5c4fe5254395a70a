import Foundation
import Glibc
import Synchronization
import TestSupport

/// A small web server on loopback that takes whatever is posted and says thanks.
final class WebhookReceiver: Sendable {
  struct Post: Sendable {
    /// What was asked for: `/pager`.
    var path: String
    var body: String
  }

  let port: Int
  private let socket: Int32
  private let taken = Mutex<[Post]>([])

  /// What was posted so far.
  var posts: [Post] { taken.withLock { $0 } }

  init() throws {
    port = try FreePort.next()
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0, listen(socket, 16) == 0 else { throw Tool.Failure(description: "cannot listen") }
    Thread.detachNewThread { [socket, weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        if let post = Self.read(connection) { self?.taken.withLock { $0.append(post) } }
        let answer = Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok".utf8)
        _ = answer.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
        close(connection)
      }
    }
  }

  deinit {
    // The thread that waits in it comes back with an error.
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private static func read(_ connection: Int32) -> Post? {
    var bytes: [UInt8] = []
    while true {
      let more = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        count = max(0, Glibc.read(connection, buffer.baseAddress, buffer.count))
      }
      bytes += more
      let text = String(decoding: bytes, as: UTF8.self)
      guard !more.isEmpty else { return nil }
      guard let end = text.range(of: "\r\n\r\n") else { continue }
      let head = text[..<end.lowerBound]
      let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        .flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
      let body = text[end.upperBound...]
      guard body.utf8.count >= length ?? 0 else { continue }
      let words = head.split(separator: " ")
      return words.count > 1 ? Post(path: String(words[1]), body: String(body)) : nil
    }
  }
}
