import ConsoleApp
import ConsoleCore
import Dispatch
import Synchronization

@testable import RunbookLoader

/// Runbooks in memory whose reading waits until the test lets it go on.
final class GatedSource: PickerSource {
  private struct Counts {
    var read = 0
    var searched: [Int] = []
    var remembered = 0
  }

  private let texts: [String]
  private let gate = DispatchSemaphore(value: 0)
  private let counts = Mutex(Counts())

  /// How many were read.
  var read: Int { counts.withLock { $0.read } }
  /// Which were searched, in order.
  var searched: [Int] { counts.withLock { $0.searched } }
  /// How often what was read was kept.
  var remembered: Int { counts.withLock { $0.remembered } }

  init(_ texts: [String]) { self.texts = texts }

  /// Lets this many runbooks be read or searched.
  func open(_ count: Int = 1_000_000) {
    for _ in 0..<min(count, texts.count * 4) { gate.signal() }
  }

  func names() -> [String] { texts.indices.map { "r\($0)" } }

  func runbook(at position: Int) -> PickerRunbook {
    gate.wait()
    counts.withLock { $0.read += 1 }
    return PickerRunbook(slug: "r\(position)", title: "Title \(position)")
  }

  func line(at position: Int, holding search: TextSearch) -> String? {
    gate.wait()
    counts.withLock { $0.searched.append(position) }
    return search.line(in: Array(texts[position].utf8))
  }

  func remember() { counts.withLock { $0.remembered += 1 } }
}
