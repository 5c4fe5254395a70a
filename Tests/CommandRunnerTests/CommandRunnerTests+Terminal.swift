import CConsoleSupport
import CommandRunner
import Glibc
import IncidentModel
import SystemPackage
import TestSupport
import Testing

extension CommandRunnerTests {
  @Suite("On a terminal")
  struct OnTerminal {
    let bench = CommandBench()

    /// Runs a command before a person, who acts while it runs.
    private func run(
      _ text: String, before person: TestPerson, secrets: [String: String] = [:],
      control: CommandControl = CommandControl(), greeting: String = "",
      acting act: @escaping @Sendable () throws -> Void
    ) async throws -> CommandBench.Outcome {
      let loan = try person.loan(greeting: greeting)
      let acting = Task.detached(executorPreference: TestThreads.shared) {
        do {
          try act()
        } catch {
          // A command that waits for keys would outlive the failure.
          person.type("\u{1D}\u{1D}\u{1D}")
          throw error
        }
      }
      let outcome = await bench.run(text, secrets: secrets, control: control, terminal: loan)
      try await acting.value
      return outcome
    }

    @Test("types into it, shows what it draws, keeps it, and passes its exit status on")
    func answers() async throws {
      let person = try TestPerson()
      let outcome = try await run(
        "test -t 0 && test -t 1 && test -t 2 && printf 'Name? '; read name; echo \"Hello $name\"; exit 7",
        before: person, greeting: "who are you\n"
      ) {
        try person.wait(for: "Name? ")
        person.type("Ada\r")
      }
      #expect(outcome.result.exitStatus == 7)
      #expect(outcome.result.problem == "")
      #expect(outcome.text(.stdout) == "Name? Ada\r\nHello Ada\r\n")
      #expect(person.screen.hasPrefix("who are you\r\nName? "))
      #expect(person.screen.hasSuffix("Hello Ada\r\n"))
    }

    @Test("has the terminal's size, and is told when that changes")
    func resizing() async throws {
      let person = try TestPerson(columns: 91, rows: 33)
      let loan = try person.loan()
      let acting = Task.detached(executorPreference: TestThreads.shared) {
        // Whatever happens the command must end, or a failure would be a test that never does.
        defer { person.type("\u{03}") }
        try person.wait(for: "33 91")
        person.resize(columns: 60, rows: 20)
        loan.resized()
        try person.wait(for: "20 60")
      }
      // The shell runs a trap between two commands at once, but in the midst of `read` only perhaps.
      let text =
        "trap 'stty size' WINCH; trap 'exit 0' INT; stty size; while :; do sleep 0.05; done"
      let outcome = await bench.run(text, language: "bash", terminal: loan)
      try await acting.value
      #expect(outcome.result.exitStatus == 0)
    }

    @Test("gets Ctrl-C as a signal, and the console does not")
    func interruptKey() async throws {
      let person = try TestPerson()
      let outcome = try await run(
        "trap 'echo caught; exit 3' INT; echo ready; while :; do sleep 0.05; done", before: person
      ) {
        try person.wait(for: "ready")
        person.type("\u{03}")
      }
      #expect(outcome.result.exitStatus == 3)
      #expect(outcome.text(.stdout).contains("caught"))
    }

    @Test("is stopped by Ctrl-] three times, though it ignores every other key")
    func leaveKey() async throws {
      let person = try TestPerson()
      let outcome = try await run(
        "stty raw -echo; echo ready; exec sleep 1000", before: person
      ) {
        try person.wait(for: "ready")
        person.type("\u{03}\u{1D}\u{1D}x")
        person.type("\u{1D}\u{1D}\u{1D}")
      }
      #expect(outcome.result.cause == .stopped)
    }

    @Test("gives the terminal back as it was, without the keys that nobody read")
    func givesBack() async throws {
      let person = try TestPerson()
      let before = person.mode
      _ = try await run("stty raw -echo; echo ready; sleep 0.3", before: person) {
        try person.wait(for: "ready")
        person.type("rrry")
      }
      #expect(person.mode.c_lflag == before.c_lflag)
      #expect(person.mode.c_iflag == before.c_iflag)
      person.type("q\r")
      var buffer = [UInt8](repeating: 0, count: 16)
      let count = read(person.terminal, &buffer, buffer.count)
      #expect(Array(buffer.prefix(max(0, count))) == Array("q\n".utf8))
    }

    @Test("shows a declared secret as asterisks, and keeps neither it nor what looks like one")
    func redacted() async throws {
      let person = try TestPerson()
      let outcome = try await run(
        "echo \"password=$SECRET_WORD;\"; echo Authorization: Bearer abcdefghijklmnop", before: person,
        secrets: ["SECRET_WORD": "hunter2-correct-horse"]
      ) {}
      #expect(!outcome.text(.stdout).contains("hunter2"))
      #expect(!outcome.text(.stdout).contains("abcdefghijklmnop"))
      #expect(outcome.result.redactions == 2)
      #expect(person.screen.contains("password=\(String(repeating: "*", count: 21));"))
      #expect(person.screen.contains("Bearer abcdefghijklmnop"))
    }

    @Test(
      "masks a secret that is drawn in two halves, and shows a prompt that ends like the beginning of one")
    func halves() async throws {
      let person = try TestPerson()
      _ = try await run(
        """
        stty -echo; printf 'name: hun'; read x
        printf '\npw: %s' "${SECRET_WORD%horse}"; read x; printf 'horse;\n'
        """, before: person, secrets: ["SECRET_WORD": "hunter2-correct-horse"]
      ) {
        try person.wait(for: "name: hun")
        person.type("\r")
        try person.wait(for: "pw: ")
        person.type("\r")
        try person.wait(for: "pw: \(String(repeating: "*", count: 21));")
      }
      #expect(!person.screen.contains("hunter2"))
    }

    @Test("leaves nothing behind, not even a daemon that took the terminal along")
    func daemon() async throws {
      let person = try TestPerson()
      let outcome = try await run(
        "setsid sh -c 'trap \"\" HUP TERM; sleep 1000' & sleep 0.1; exit 0", before: person
      ) {}
      #expect(outcome.result.exitStatus == 0)
    }

    @Test("shows and keeps all of a flood")
    func flood() async throws {
      let person = try TestPerson()
      let outcome = try await run("seq 1 20000; echo done", before: person) {
        try person.wait(for: "done")
      }
      #expect(outcome.text(.stdout).contains("\r\n19999\r\n20000\r\ndone"))
      #expect(outcome.bytes(.stdout).count == outcome.result.stdoutBytes)
    }
  }
}
