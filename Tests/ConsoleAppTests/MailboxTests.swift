import ConsoleApp
import ConsoleCore
import Glibc
import IncidentModel
import Testing

@Suite("Mailbox")
struct MailboxTests {
  private func piece(_ count: Int, _ byte: UInt8, isError: Bool = false) -> OutputPiece {
    OutputPiece(isError: isError, bytes: Array(repeating: byte, count: count))
  }

  private func pieces(_ messages: [Message]) -> [OutputPiece] {
    messages.compactMap { if case .runOutput(_, let piece) = $0 { piece } else { nil } }
  }

  @Test("messages come out in the order in which they were left, once")
  func order() throws {
    let mailbox = try Mailbox()
    mailbox.post(.failed(reason: "a"))
    mailbox.post(.exported(path: "b"))
    let taken = mailbox.takeAll()
    guard taken.count == 2, case .failed("a") = taken[0], case .exported("b") = taken[1] else {
      Issue.record("\(taken)")
      return
    }
    #expect(mailbox.takeAll().isEmpty)
  }

  @Test("neighbouring output of one stream becomes one piece; the streams stay apart")
  func joining() throws {
    let mailbox = try Mailbox()
    let token = RunToken(1)
    for piece in [piece(2, 1), piece(3, 2), piece(1, 3, isError: true), piece(1, 4)] {
      mailbox.post(.runOutput(token, piece))
    }
    #expect(pieces(mailbox.takeAll()).map(\.bytes) == [[1, 1, 2, 2, 2], [3], [4]])
  }

  @Test("output wakes a loop that waits for it, and no other; taking it is the end of both")
  func wakes() throws {
    let mailbox = try Mailbox()
    #expect(!isReadable(mailbox.wakeDescriptor) && !isReadable(mailbox.outputDescriptor))
    mailbox.post(.runOutput(RunToken(1), piece(2, 1)))
    mailbox.post(.runOutput(RunToken(1), piece(2, 1)))
    #expect(!isReadable(mailbox.wakeDescriptor) && isReadable(mailbox.outputDescriptor))
    mailbox.post(.failed(reason: "a"))
    #expect(isReadable(mailbox.wakeDescriptor))
    _ = mailbox.takeAll()
    #expect(!isReadable(mailbox.wakeDescriptor) && !isReadable(mailbox.outputDescriptor))
    mailbox.post(.runOutput(RunToken(1), piece(2, 1)))
    #expect(isReadable(mailbox.outputDescriptor))
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 1
  }

  @Test("a flood keeps the newest output, counts what was dropped, and loses no other message")
  func flood() throws {
    let mailbox = try Mailbox()
    let token = RunToken(1)
    let chunk = 65_536
    mailbox.post(.failed(reason: "kept"))
    for number in 0..<1000 { mailbox.post(.runOutput(token, piece(chunk, UInt8(number % 251)))) }
    let messages = mailbox.takeAll()
    guard case .failed("kept") = messages[0] else {
      Issue.record("the first message is gone")
      return
    }
    let kept = pieces(messages)
    let bytes = kept.flatMap(\.bytes)
    #expect(bytes.count <= 1 << 20)
    #expect(bytes.last == UInt8(999 % 251))
    #expect(kept.map(\.skippedBytes).reduce(0, +) + bytes.count == 1000 * chunk)
  }
}
