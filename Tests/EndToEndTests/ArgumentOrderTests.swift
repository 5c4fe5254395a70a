import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("Options before a subcommand", .onTestThreads)
struct ArgumentOrderTests {
  @Test("are read as if they stood behind it")
  func optionsFirst() throws {
    let home = try TemporaryDirectory()
    let elsewhere = try TemporaryDirectory()
    let started = try IncidentBinary.run(
      ["--home", elsewhere.path, "--no-input", "start", "redis-down"], home: home.path)
    #expect(started.status == 0, "\(started.error)")
    let log = try IncidentBinary.run(["--home=\(elsewhere.path)", "log", "--json"], home: home.path)
    #expect(log.status == 0, "\(log.error)")
    #expect(log.output.contains("\"kind\":\"incident_started\""))
  }

  @Test("leave an unknown option to the parser's complaint")
  func unknownOption() throws {
    let home = try TemporaryDirectory()
    let result = try IncidentBinary.run(["--hoem", "x", "list"], home: home.path)
    #expect(result.status == 2)
    #expect(result.error.contains("--hoem"))
  }

  @Test("no subcommand has a hyphen or a dot in its name: such a word is taken for a runbook")
  func names() throws {
    let home = try TemporaryDirectory()
    let help = try IncidentBinary.run(["--help"], home: home.path).output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    let names = list.components(separatedBy: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
    #expect(names.contains("doctor"))
    #expect(names.allSatisfy { !$0.contains("-") && !$0.contains(".") }, "\(names)")
  }
}
