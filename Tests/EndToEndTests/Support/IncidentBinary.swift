import Foundation
import TestSupport

/// The program under test: the one that the build made beside the test bundle, or the one that `INCIDENT_BINARY` names.
enum IncidentBinary {
  static var path: String {
    if let named = ProcessInfo.processInfo.environment["INCIDENT_BINARY"] { return named }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder =
      bundle?.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("incident").path
  }

  /// The environment that every test pins: nothing of the machine's own but where programs are.
  static func environment(home: String, _ more: [String: String] = [:]) -> [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home, "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "USER": "oncall",
      // A crash is tested for what it leaves of the terminal, not for the runtime's backtrace on it.
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(more) { _, new in new }
  }

  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// Runs the program to its end without a terminal; `through` stands before it, to run it elsewhere.
  static func run(
    _ arguments: [String], home: String, input: String = "", environment: [String: String] = [:],
    directory: String? = nil, through words: [String] = []
  ) throws -> Result {
    TestThreads.expectCurrent(for: arguments.joined(separator: " "))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words + [path] + arguments
    process.environment = self.environment(home: home, environment)
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? home)
    let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try process.run()
    inputPipe.fileHandleForWriting.write(Data(input.utf8))
    try inputPipe.fileHandleForWriting.close()
    let output = outputPipe.fileHandleForReading.readDataToEndOfFile()
    let error = errorPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      error: String(decoding: error, as: UTF8.self))
  }
}
