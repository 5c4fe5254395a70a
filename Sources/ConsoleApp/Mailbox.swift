public import ConsoleCore
import Synchronization

/// Where background work leaves messages for the event loop, and how it wakes it.
///
/// Any thread may post; only the loop takes. Output that the screen cannot follow is dropped here, oldest
/// first, and counted: memory stays bounded however fast a command prints, and the capture has everything.
public final class Mailbox: Sendable {
  /// How much of one run's output waits for the screen at most, in bytes: some 50 screens of 200×50 cells.
  static let outputLimit = 512 * 1024

  /// Up to how many bytes pieces are put together, for a command that prints a line at a time; larger ones
  /// would only be copied.
  fileprivate static let pieceLimit = 16 * 1024

  fileprivate struct Waiting {
    var messages: [Message] = []
    var outputBytes: [RunToken: Int] = [:]
    var isWoken = false
    var isWokenByOutput = false
  }

  private let waiting = Mutex(Waiting())
  private let pipe: WakePipe
  private let outputPipe: WakePipe

  /// Makes an empty mailbox.
  public init() throws(WakePipe.Failure) {
    pipe = try WakePipe()
    outputPipe = try WakePipe()
  }

  /// Becomes readable when a message waits that is no output.
  public var wakeDescriptor: Int32 { pipe.readDescriptor }

  /// Becomes readable when output waits, for a loop that need not look at each piece as it comes.
  public var outputDescriptor: Int32 { outputPipe.readDescriptor }

  /// Leaves a message and wakes the loop.
  public func post(_ message: Message) {
    let mustWake = waiting.withLock { waiting -> WakePipe? in
      if case .runOutput(let token, let piece) = message {
        waiting.append(piece, of: token, limit: Self.outputLimit)
        defer { waiting.isWokenByOutput = true }
        return waiting.isWokenByOutput ? nil : outputPipe
      }
      waiting.messages.append(message)
      defer { waiting.isWoken = true }
      return waiting.isWoken ? nil : pipe
    }
    mustWake?.wake()
  }

  /// Returns everything that waits, in order, and leaves the mailbox empty.
  public func takeAll() -> [Message] {
    waiting.withLock { waiting in
      if waiting.isWoken { pipe.clear() }
      if waiting.isWokenByOutput { outputPipe.clear() }
      let messages = waiting.messages
      waiting = Waiting()
      return messages
    }
  }
}

extension Mailbox.Waiting {
  fileprivate mutating func append(_ piece: OutputPiece, of token: RunToken, limit: Int) {
    if case .runOutput(token, var last)? = messages.last, last.isError == piece.isError,
      piece.skippedBytes == 0, last.bytes.count + piece.bytes.count <= Mailbox.pieceLimit
    {
      // Out of the list, so that its bytes have one owner and grow in place.
      messages.removeLast()
      last.bytes += piece.bytes
      messages.append(.runOutput(token, last))
    } else {
      messages.append(.runOutput(token, piece))
    }
    outputBytes[token, default: 0] += piece.bytes.count
    if outputBytes[token, default: 0] > limit { dropOldest(of: token, downTo: limit / 2) }
  }

  /// Dropping half at once keeps the cost of a flood proportional to what is read.
  private mutating func dropOldest(of token: RunToken, downTo limit: Int) {
    var excess = outputBytes[token, default: 0] - limit
    var skipped = 0
    var kept: [Message] = []
    for message in messages {
      guard case .runOutput(token, var piece) = message, excess > 0 || skipped > 0 else {
        kept.append(message)
        continue
      }
      let dropped = min(max(excess, 0), piece.bytes.count)
      excess -= dropped
      skipped += dropped + piece.skippedBytes
      outputBytes[token, default: 0] -= dropped
      piece.bytes.removeFirst(dropped)
      guard !piece.bytes.isEmpty else { continue }
      piece.skippedBytes = skipped
      skipped = 0
      kept.append(.runOutput(token, piece))
    }
    messages = kept
  }
}
