import IncidentModel
import SystemPackage
import TestSupport
import Testing

@testable import CommandRunner

extension CommandRunnerTests {
  @Suite("What they run in")
  struct Surroundings {
    let bench = CommandBench()

    @Test("gives /dev/null as standard input")
    func standardInput() async {
      let outcome = await bench.run("readlink /proc/self/fd/0; cat; echo end")
      #expect(outcome.text(.stdout) == "/dev/null\nend\n")
    }

    @Test("runs in a session of its own, without a terminal and with no other descriptor")
    func session() async {
      // In a pipeline the shell would still hold an end of its pipe when its descriptors are listed.
      let outcome = await bench.run(
        "set -- $(cat /proc/$$/stat); echo $(($6 == $$)) $7; ls /proc/$$/fd; :")
      #expect(outcome.text(.stdout) == "1 0\n0\n1\n2\n")
    }

    @Test("starts with default signals, none blocked or ignored")
    func signals() async {
      let outcome = await bench.run("sed -n 's/^Sig\\(Blk\\|Ign\\):.//p' /proc/self/status")
      let masks = outcome.text(.stdout).split(separator: "\n").compactMap { UInt64($0, radix: 16) }
      // The C library keeps 32 and 33 for itself, and its posix_spawn ignores them.
      #expect(masks.map { $0 & ~(3 << 31) } == [0, 0])
    }

    @Test("turns pagers, colours and questions off, and lets the request's values win")
    func environment() async {
      let outcome = await bench.run(
        "echo $PAGER $GIT_PAGER $NO_COLOR $TERM $COLUMNS ${AWS_PAGER-unset}; echo $HOST_NAME",
        environment: ["HOST_NAME": "cache 1", "COLUMNS": "120"])
      #expect(outcome.text(.stdout) == "cat cat 1 dumb 120\ncache 1\n")
    }

    @Test(
      "picks the shell by language",
      arguments: [("bash", "bash"), ("sh", "sh"), ("console", "bash"), ("", "bash")])
    func shell(_ language: String, _ name: String) async {
      let outcome = await bench.run("echo ${0##*/}", language: language)
      #expect(outcome.text(.stdout) == "\(name)\n")
    }

    @Test("runs in the directory that is asked for, by the name that is asked for")
    func directory() async throws {
      let scratch = try TemporaryDirectory()
      let outcome = await bench.run("pwd", directory: scratch.filePath)
      #expect(outcome.text(.stdout) == "\(scratch.path)\n")
    }

    @Test("runs many commands side by side")
    func sideBySide() async {
      let bench = bench
      await withTaskGroup(of: String.self) { group in
        for number in 0..<12 {
          group.addTask {
            let request = CommandRequest(
              text: "echo \(number); sleep 0.1", environment: ["BENCH_MARKER": bench.marker])
            let result = await bench.runner.run(request, control: CommandControl()) { _ in }
            return "\(result.exitStatus ?? -1)"
          }
        }
        for await status in group { #expect(status == "0") }
      }
      bench.expectNothingLeft()
    }
  }

  @Suite("What cannot be started")
  struct NotStarted {
    let bench = CommandBench()

    private func expectRefusal(_ outcome: CommandBench.Outcome, _ words: String) {
      #expect(outcome.result.cause == .notStarted)
      #expect(outcome.result.exitStatus == nil)
      #expect(outcome.chunks.isEmpty)
      #expect(outcome.result.problem.contains(words), "\(outcome.result.problem)")
      #expect(!outcome.result.problem.contains("\n"))
    }

    @Test("names a directory that does not exist, and one that is a file")
    func directory() async throws {
      expectRefusal(
        await bench.run("pwd", directory: "/nonexistent/here"), "cannot enter the directory /nonexistent/here"
      )
      expectRefusal(await bench.run("pwd", directory: "/etc/passwd"), "/etc/passwd is not a directory")
    }

    @Test("names a supervisor that does not exist")
    func supervisor() async {
      var bench = CommandBench()
      bench.runner = CommandRunner(supervisor: "/nonexistent/incident")
      expectRefusal(await bench.run("pwd"), "/nonexistent/incident")
    }

    @Test("says what is wrong with a shell that cannot be executed")
    func shell() async throws {
      let scratch = try TemporaryDirectory()
      let shell = try scratch.write("", to: "bash", mode: 0o700)
      var bench = CommandBench()
      bench.runner = CommandRunner(
        supervisor: Supervisor.path, search: ExecutableSearch(path: scratch.path))
      expectRefusal(await bench.run("pwd", language: "bash"), "cannot start \(shell): Exec format error")
    }

    @Test("says that a text is too long for an argument")
    func longText() async {
      expectRefusal(await bench.run("echo " + String(repeating: "x", count: 3_000_000)), "cannot start")
    }

    @Test("refuses a NUL in the text, and in a value, without showing the value")
    func nul() async {
      expectRefusal(await bench.run("echo a\0b"), "NUL")
      let outcome = await bench.run("echo", secrets: ["API_KEY": "hidden\0"])
      expectRefusal(outcome, "API_KEY")
      #expect(!outcome.result.problem.contains("hidden"))
    }
  }
}
