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
}
