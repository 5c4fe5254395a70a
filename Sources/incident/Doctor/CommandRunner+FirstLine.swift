import CommandRunner
import Dispatch
import Synchronization

extension CommandRunner {
  /// Runs a look to its end, for at most two seconds, and returns the first line that it prints; nil for none.
  func firstLine(of text: String) -> String? {
    let printed = Printed()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let request = CommandRequest(text: text, timeLimit: .seconds(2))
      _ = await run(request, control: CommandControl()) { printed.take($0.bytes) }
      done.signal()
    }
    done.wait()
    return printed.firstLine
  }
}

/// The beginning of what a command prints.
private final class Printed: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func take(_ more: [UInt8]) {
    bytes.withLock { $0 += more.prefix(4096 - min(4096, $0.count)) }
  }

  var firstLine: String? {
    String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(
      String.init)
  }
}
