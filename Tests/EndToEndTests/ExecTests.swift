import Foundation
import Glibc
import TerminalForTests
import TestSupport
import TestTraits
import Testing

/// `incident exec` and `incident sweep` on the built binary.
@Suite("Commands without a console", .onTestThreads)
struct ExecTests {
  private func opened(_ runbook: String = "# Disk\n\n## Look\n\n1. Look\n") throws -> TemporaryDirectory {
    let home = try TemporaryDirectory()
    try home.write(runbook, to: "runbooks/disk.md")
    let start = try IncidentBinary.run(["start", "disk"], home: home.path)
    #expect(start.status == 0, "\(start.error)")
    return home
  }

  @Test("exec passes both streams, input and the exit status on, and records them")
  func passesOn() throws {
    let home = try opened()
    let script = "read line; echo got $line; echo err >&2; exit 7"
    let result = try IncidentBinary.run(["exec", "--", script], home: home.path, input: "a word\n")
    #expect(result.status == 7)
    #expect(result.output == "got a word\n")
    #expect(result.error.contains("err\n"))
    let log = try IncidentBinary.run(["log", "--json"], home: home.path)
    #expect(log.output.contains("\"exit_status\":7"))
    #expect(log.output.contains("got a word"))
  }

  @Test("what exec kept can be had by stream, and the configured limit holds for it")
  func keptByStream() throws {
    let home = try opened()
    let script = "echo one; echo two >&2; echo three"
    #expect(try IncidentBinary.run(["exec", "--", script], home: home.path).status == 0)
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    let end = try #require(log.split(separator: "\n").last { $0.contains("command_finished") })
    let object = try JSONSerialization.jsonObject(with: Data(end.utf8)) as? [String: Any]
    let id = try #require(object?["id"] as? String)
    let incident = try #require(object?["incident"] as? String)
    #expect((object?["streams"] as? [Int])?.reduce(0, +) == 14)
    func output(_ more: String...) throws -> String {
      try IncidentBinary.run(["output", incident, id] + more, home: home.path).output
    }
    #expect(try output("--stream", "stderr") == "two\n")
    #expect(try output("--stream", "stdout") == "one\nthree\n")
    #expect(try output().count == 14)
    try home.write("capture_limit: 1k\n", to: ".config/incident/config.yaml")
    _ = try IncidentBinary.run(["exec", "--", "seq 10000"], home: home.path)
    #expect(try IncidentBinary.run(["log", "--json"], home: home.path).output.contains("\"cut_bytes\":4"))
  }

  @Test("exec takes several words as a program and its arguments, whatever they hold")
  func words() throws {
    let home = try opened()
    let result = try IncidentBinary.run(
      ["exec", "--", "printf", "[%s]", "a b", "it's", "$HOME;"], home: home.path)
    #expect(result.output == "[a b][it's][$HOME;]")
  }

  @Test("exec reports a signal as shells do, and 126 for what does not start")
  func signals() throws {
    let home = try opened()
    #expect(try IncidentBinary.run(["exec", "--", "kill -9 $$"], home: home.path).status == 137)
    #expect(
      try IncidentBinary.run(["exec", "--target", "telnet:x", "--", "true"], home: home.path).status == 2)
    #expect(try IncidentBinary.run(["exec"], home: home.path).status == 2)
  }

  @Test("exec --readonly runs a look, refuses a change with 3, and records the refusal")
  func readOnly() throws {
    let home = try opened()
    #expect(
      try IncidentBinary.run(["exec", "--readonly", "--", "echo", "hi"], home: home.path).output == "hi\n")
    let refused = try IncidentBinary.run(["exec", "--readonly", "--", "touch", "witness"], home: home.path)
    #expect(refused.status == 3)
    #expect(refused.error.contains("change"))
    #expect(try !home.names().contains("witness"))
    #expect(try IncidentBinary.run(["log"], home: home.path).output.contains("Not run"))
  }

  @Test("exec keeps a secret out of the timeline and of what it passes on, and says so")
  func redacted() throws {
    let home = try opened()
    let result = try IncidentBinary.run(
      ["exec", "--", "echo postgres://app:hunter2@db/app"], home: home.path)
    #expect(!result.output.contains("hunter2"))
    #expect(result.error.contains("redacted"))
    #expect(try !IncidentBinary.run(["log", "--json"], home: home.path).output.contains("hunter2"))
  }

  @Test("exec on a terminal can be typed into")
  func interactive() throws {
    let home = try opened()
    let console = try Console(
      ["exec", "--", "read -p 'Name? ' name; echo Hello $name; exit 4"], home: home.path)
    try console.wait(for: "Name?")
    try console.type("Ada\r")
    try console.wait(for: "Hello Ada")
    #expect(try console.waitForEnd() == 4)
  }

  @Test("exec tells the command which incident it belongs to")
  func incidentVariable() throws {
    let home = try opened()
    let result = try IncidentBinary.run(["exec", "--", "echo $INCIDENT_ID"], home: home.path)
    #expect(result.output.hasSuffix("-disk\n"))
  }

  private static let runbook = """
    # Disk

    ## Look

    1. Look

       ```sh {expect="fine"}
       echo fine
       ```

       ```sh
       ls /nowhere-at-all
       ```

       ```sh
       touch witness
       ```

    """

  @Test("sweep runs what looks, leaves changes alone, sums up, and fails when something failed")
  func sweep() throws {
    let home = try opened(Self.runbook)
    let result = try IncidentBinary.run(["sweep", "disk"], home: home.path)
    #expect(result.status == 1)
    #expect(result.output.contains("pass      1 echo fine"), "\(result.output)")
    #expect(
      result.output.contains("fail      1 ls /nowhere-at-all  exit 2: ls: cannot access"), "\(result.output)")
    #expect(result.output.hasSuffix("1 pass, 1 fail\n"))
    #expect(try !home.names().contains("witness"))
    #expect(try IncidentBinary.run(["log"], home: home.path).output.contains("Sweep of Disk: 1 pass, 1 fail"))
  }

  @Test("start --set is what a later sweep runs with; a secret is said not to be kept")
  func startValues() throws {
    let home = try opened("# Disk\n\n## Look\n\n1. Look\n\n   ```sh\n   ls -d $PLACE $API_TOKEN\n   ```\n")
    let started = try IncidentBinary.run(
      ["start", "disk", "--set", "PLACE=/dev", "--set", "API_TOKEN=s3cr3t-of-all"], home: home.path)
    #expect(started.error.contains("API_TOKEN is a secret and is not kept"), "\(started.error)")
    let log = try IncidentBinary.run(["log"], home: home.path).output
    #expect(log.contains("Value: PLACE=/dev") && !log.contains("s3cr3t"), "\(log)")
    let sweep = try IncidentBinary.run(["sweep", "disk", "--set", "API_TOKEN=/proc"], home: home.path)
    #expect(sweep.output.contains("exit 0: /dev"), "\(sweep.output)\(sweep.error)")
  }

  @Test("sweep --json is one object; --phase picks; a phase that is not there is a usage error")
  func sweepJSON() throws {
    let home = try opened(Self.runbook)
    let result = try IncidentBinary.run(["sweep", "disk", "--phase", "1", "--json"], home: home.path)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["pass"] as? Int == 1)
    #expect(object["fail"] as? Int == 1)
    let rows = try #require(object["commands"] as? [[String: Any]])
    #expect(rows.map { $0["outcome"] as? String } == ["pass", "fail"])
    #expect(try IncidentBinary.run(["sweep", "disk", "--phase", "9"], home: home.path).status == 2)
  }

  @Test(
    "sweep takes a phase by how its title begins, and names those with something to run where it has none")
  func sweepPhase() throws {
    let home = try opened("# Disk\n\n## Overview\n\nRead it.\n\n" + Self.runbook.drop { $0 != "\n" })
    let empty = try IncidentBinary.run(["sweep", "disk", "--phase", "over"], home: home.path)
    #expect(
      empty.error.contains("nothing to sweep in 1 Overview; there is in: 2 Look"), "\(empty)")
    let found = try IncidentBinary.run(["sweep", "disk", "--phase", "lOO"], home: home.path)
    #expect(found.output.contains("1 pass, 1 fail"), "\(found)")
    let none = try IncidentBinary.run(["sweep", "disk", "--phase", "repair"], home: home.path)
    #expect(none.status == 2 && none.error.contains("there is no phase repair; there are: 1 Overview"))
  }

  @Test("doctor names a tool that a runbook calls and that is missing")
  func doctor() throws {
    let home = try opened("# Disk\n\n## Look\n\n1. Look\n\n   ```sh\n   cd /tmp && patronictl list\n   ```\n")
    let result = try IncidentBinary.run(
      ["doctor", "disk"], home: home.path, environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.output.contains("patronictl is missing: disk call"), "\(result.output)")
    #expect(!result.output.contains("cd is missing"))
    #expect(result.output.contains("ok    store"))
  }

  @Test("doctor fails where nothing can be kept")
  func doctorFails() throws {
    let home = try TemporaryDirectory()
    try home.write("in the way", to: "file")
    let result = try IncidentBinary.run(["doctor", "--home", home.path + "/file/x"], home: home.path)
    #expect(result.status == 1)
    #expect(result.output.contains("fail  store"))
  }

  @Test("exec hands a signal on, and ends as the command did")
  func signalled() throws {
    let home = try opened()
    let console = try Console(
      ["exec", "--", "trap 'echo caught; exit 5' INT; echo up$((40 + 2)); while :; do sleep 0.05; done"],
      home: home.path)
    try console.wait(for: "up42")
    console.signal(SIGTERM)
    #expect(try console.waitForEnd() == 5)
    #expect(console.screen.text.contains("caught"))
  }
}
