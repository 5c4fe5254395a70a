import Foundation

/// Where the rules are.
enum Monitoring {
  static let runbooks = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../runbooks").standardizedFileURL.path
  static let directory = runbooks + "/monitoring"
}
