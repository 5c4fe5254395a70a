import Foundation
import Glibc

/// Waits for what no terminal shows: a file, a process, another program's output.
enum Condition {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Looks until it is so; a test that waits longer than a busy machine takes has failed.
  static func wait(_ what: String, until isSatisfied: () throws -> Bool) throws {
    let deadline = Date().addingTimeInterval(Console.patience)
    while try !isSatisfied() {
      guard Date() < deadline else { throw Failure(description: "waited for \(what)") }
      usleep(5000)
    }
  }
}
