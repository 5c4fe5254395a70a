import Foundation
import Glibc

/// A program that a test runs for itself, not through the console.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program to its end and returns what it printed on both streams; throws unless it ends with 0.
  @discardableResult
  static func run(_ words: String..., in directory: String? = nil, environment: [String: String] = [:]) throws
    -> String
  {
    let (status, output) = try end(words, in: directory, environment: environment)
    guard status == 0 else { throw Failure(description: "\(words.joined(separator: " ")): \(output)") }
    return output
  }

  /// Whether a program ends with 0.
  static func succeeds(_ words: String...) throws -> Bool { try end(words, in: nil, environment: [:]).0 == 0 }

  /// What a program prints on both streams, however it ends.
  static func output(of words: [String], environment: [String: String] = [:]) throws -> String {
    try end(words, in: nil, environment: environment).1
  }

  /// Starts a program that goes on; its output goes to `log`.
  static func start(_ words: [String], log: String, environment: [String: String] = [:]) throws -> Process {
    let process = make(words, environment: environment)
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let handle = FileHandle(forWritingAtPath: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Tries a condition until it holds; throws after far more time than it needs on a busy machine.
  static func wait(for what: String, until isTrue: () throws -> Bool) throws {
    let deadline = Date().addingTimeInterval(30)
    while try !isTrue() {
      guard Date() < deadline else { throw Failure(description: "waited in vain for \(what)") }
      // A pause between two tries, so that the one who is waited for gets the processor.
      poll(nil, 0, 20)
    }
  }

  static func end(_ words: [String], in directory: String?, environment: [String: String]) throws
    -> (Int32, String)
  {
    let process = make(words, environment: environment)
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private static func make(_ words: [String], environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    return process
  }
}
