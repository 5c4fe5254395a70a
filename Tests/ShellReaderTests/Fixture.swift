import Foundation
import Testing

/// The files beside these tests.
enum Fixture {
  static func lines(of name: String) throws -> [String] {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
    return try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  /// Rows of a table: fields split at tabs, comments and empty lines left out.
  static func rows(of name: String) throws -> [[String]] {
    try lines(of: name).filter { !$0.isEmpty && !$0.hasPrefix("# ") || $0.contains("\t") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
