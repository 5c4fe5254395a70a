import CConsoleSupport
import Dispatch
import Glibc
import SystemPackage

/// The pipes by which a command's output comes, and the thread that reads them.
///
/// The thread is no more than ``ahead`` pieces ahead of whoever takes them, so that a slow receiver slows the
/// command down. Reading is copying in the kernel: on a second processor it goes on beside the search for
/// secrets. One thread for both streams keeps them in the order in which they came.
final class OutputPipes: Sendable {
  /// What one read has brought, or why there was none.
  struct Piece: Sendable {
    let stream: OutputStream
    let bytes: Result<[UInt8], Errno>
  }

  /// One piece to be worked on, and one that is read meanwhile.
  private static let ahead = 2
  /// As much as the pipes hold, which the supervisor widens.
  private static let largestPiece = 256 * 1024

  /// What was read, in order.
  let pieces: AsyncStream<Piece>
  /// What the command writes to; to be closed by whoever spawns it.
  let stdout: FileDescriptor
  /// What the command writes its errors to; to be closed by whoever spawns it.
  let stderr: FileDescriptor

  private let reader: AsyncStream<Piece>.Continuation
  private let room = DispatchSemaphore(value: OutputPipes.ahead)
  private let queue = DispatchQueue(label: "incident.output", qos: .userInitiated)
  private let sources: [Source]
  /// Becomes readable, as it has no writer any more, when the command is over.
  private let over: Ends

  private struct Ends {
    let read: Int32
    let write: Int32
  }

  private struct Source {
    let descriptor: Int32
    let stream: OutputStream
  }

  init() throws(Errno) {
    let ends = try Self.pipes(3)
    (stdout, stderr) = (FileDescriptor(rawValue: ends[0].write), FileDescriptor(rawValue: ends[1].write))
    sources = [
      Source(descriptor: ends[0].read, stream: .stdout), Source(descriptor: ends[1].read, stream: .stderr),
    ]
    over = ends[2]
    (pieces, reader) = AsyncStream.makeStream(of: Piece.self)
  }

  /// Makes so many pipes, or none.
  private static func pipes(_ count: Int) throws(Errno) -> [Ends] {
    var made: [Ends] = []
    while made.count < count {
      var ends: (Int32, Int32) = (-1, -1)
      let result = withUnsafeMutableBytes(of: &ends) { bytes in
        bytes.withMemoryRebound(to: Int32.self) { console_pipe($0.baseAddress, 0) }
      }
      guard result == 0 else {
        let error = Errno.current
        for ends in made {
          close(ends.read)
          close(ends.write)
        }
        throw error
      }
      made.append(Ends(read: ends.0, write: ends.1))
    }
    return made
  }

  /// Begins; `pieces` ends when both streams have ended, or when ``end()`` was called and nothing is left to
  /// read.
  func start() {
    queue.async { [self] in
      read()
      for source in sources { close(source.descriptor) }
      close(over.read)
      reader.finish()
    }
  }

  /// Says that a piece has been taken.
  func taken() { room.signal() }

  /// Says that the command is over: what still holds its pipes open will not be waited for.
  func end() { close(over.write) }

  private func read() {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.largestPiece, alignment: 1)
    defer { buffer.deallocate() }
    var open = sources
    var isOver = false
    while !open.isEmpty {
      var polled = open.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
      polled.append(pollfd(fd: isOver ? -1 : over.read, events: Int16(POLLIN), revents: 0))
      let ready = poll(&polled, nfds_t(polled.count), isOver ? 0 : -1)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return }
      isOver = isOver || polled[open.count].revents != 0
      let readable = zip(open, polled).filter { $1.revents != 0 }.map { $0.0 }
      for source in readable where !read(source, into: buffer) {
        open.removeAll { $0.stream == source.stream }
      }
    }
  }

  /// Passes on what has come; false once nothing more will.
  private func read(_ source: Source, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    room.wait()
    let count = Glibc.read(source.descriptor, buffer.baseAddress, buffer.count)
    if count > 0 {
      let bytes = Array(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      reader.yield(Piece(stream: source.stream, bytes: .success(bytes)))
      return true
    }
    let error = Errno.current
    if count < 0, error != .interrupted {
      reader.yield(Piece(stream: source.stream, bytes: .failure(error)))
      return false
    }
    room.signal()
    return count < 0
  }
}
