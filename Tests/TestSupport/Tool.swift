import Foundation

/// A program of the system that a test runs for itself, to its end.
public enum Tool {
  /// A program that failed, with what it said.
  public struct Failure: Error, CustomStringConvertible {
    /// What happened.
    public let description: String

    /// Makes a failure.
    public init(description: String) { self.description = description }
  }

  /// Returns what a program prints on both streams; throws unless it ends with 0.
  @discardableResult
  public static func run(
    _ words: String..., in directory: String? = nil, environment: [String: String] = [:]
  ) throws -> String {
    try run(words, in: directory, environment: environment)
  }

  /// The same with the words in an array.
  @discardableResult
  public static func run(
    _ words: [String], in directory: String? = nil, environment: [String: String] = [:]
  ) throws -> String {
    let (status, output) = try end(words, in: directory, environment: environment)
    guard status == 0 else { throw Failure(description: "\(words.joined(separator: " ")): \(output)") }
    return output
  }

  /// Whether a program ends with 0.
  public static func succeeds(_ words: String...) throws -> Bool { try end(words).status == 0 }

  /// Runs a program however it ends; `output` is both streams.
  public static func end(
    _ words: [String], in directory: String? = nil, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    TestThreads.expectCurrent(for: words.joined(separator: " "))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
