import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import TimelineStore

/// A process of its own that writes to a store.
final class WriterProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread = Data()

  init(_ arguments: String...) throws {
    TestThreads.expectCurrent(for: "timeline-writer-for-tests")
    let binary = try FilePath(#require(Bundle.main.executablePath ?? CommandLine.arguments.first))
    process.executableURL = URL(
      fileURLWithPath: binary.removingLastComponent().appending("timeline-writer-for-tests").string)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit { if process.isRunning { kill() } }

  /// The next line that it prints, as soon as it is there; nil when it has ended.
  func line() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread.append(more)
    }
  }

  /// Sends it an empty line.
  func tellToGoOn() throws { try input.fileHandleForWriting.write(contentsOf: Data("\n".utf8)) }

  /// Ends its input, and waits until it has ended itself.
  func finish() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Kills it as a crash or the system would: at once, wherever it is.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
