import CommandRunner
import Glibc
import IncidentModel
import SystemPackage
import TestSupport
import Testing

extension CommandRunnerTests {
  @Suite("What they leave behind")
  struct Trees {
    let bench = CommandBench()

    @Test("ends a grandchild that ignores INT and TERM when the command ends")
    func stubbornGrandchild() async {
      let outcome = await bench.run(
        "sh -c 'trap \"\" INT TERM; echo up; while :; do sleep 1000; done' & sleep 0.2; exit 4")
      #expect(outcome.result.exitStatus == 4)
      #expect(outcome.text(.stdout) == "up\n")
    }

    @Test("ends a daemon that forked twice into a session of its own")
    func daemon() async throws {
      let scratch = try TemporaryDirectory()
      let outcome = await bench.run(
        """
        setsid sh -c '(trap "" TERM; echo $$ >daemon; while :; do sleep 1000; done) >/dev/null 2>&1 &' &
        while [ ! -s daemon ]; do sleep 0.01; done
        """, directory: scratch.filePath)
      #expect(outcome.result.exitStatus == 0)
      #expect(scratch.text("daemon").hasSuffix("\n"))
    }

    @Test("ends a daemon of a command that is stopped, though it left the group")
    func daemonOfStopped() async {
      let control = CommandControl()
      let outcome = await bench.run(
        "setsid sleep 1000 & echo ready; wait", language: "bash", control: control
      ) { _ in control.stop() }
      #expect(outcome.result.cause == .stopped)
    }

    @Test("ends background jobs, which shells let ignore INT")
    func backgroundJobs() async {
      let control = CommandControl()
      let outcome = await bench.run(
        "for n in 1 2 3 4 5; do sleep 1000 & done; echo up; wait", control: control
      ) { _ in
        control.stop()
      }
      #expect(outcome.result.cause == .stopped)
    }

    @Test("says what was left running, and ended")
    func leftover() async {
      let outcome = await bench.run(
        "sleep 1000 & until grep -q sleep /proc/$!/comm; do :; done; exit 4", language: "bash")
      #expect(outcome.result.exitStatus == 4)
      #expect(outcome.result.leftover?.name == "sleep" && outcome.result.leftover?.count == 1)
      #expect(await bench.run("true").result.leftover == nil)
    }

    @Test("keeps what was left running as part of the command, where that is wanted")
    func kept() async {
      let outcome = await bench.run(
        "(sleep 0.3; echo late) & echo now; exit 3", keepsBackground: true)
      #expect(outcome.result.exitStatus == 3 && outcome.result.cause == .exit)
      #expect(outcome.text(.stdout) == "now\nlate\n")
      #expect(outcome.result.duration >= .milliseconds(300) && outcome.result.leftover == nil)
    }

    @Test("stops what it kept when it is asked to")
    func keptAndStopped() async {
      let control = CommandControl()
      let outcome = await bench.run(
        "sh -c 'echo up; exec sleep 1000' & exit 0", control: control, keepsBackground: true
      ) { _ in
        // What runs in the background ignores the first one, an interrupt.
        control.stop()
        control.stop()
      }
      #expect(outcome.result.cause == .stopped && outcome.text(.stdout) == "up\n")
    }

    @Test("ends a process that is stopped by SIGSTOP")
    func suspended() async {
      let outcome = await bench.run("sleep 1000 & kill -STOP $!; exit 0")
      #expect(outcome.result.exitStatus == 0)
    }

    @Test("waits for a command that closes its streams early and goes on")
    func closedStreams() async {
      let outcome = await bench.run("echo last; exec >&- 2>&-; sleep 0.3; exit 5")
      #expect(outcome.result.exitStatus == 5)
      #expect(outcome.text(.stdout) == "last\n")
      #expect(outcome.result.duration >= .milliseconds(300))
    }

    @Test("leaves no descriptor open and no process unwaited, over many commands")
    func descriptors() async {
      _ = await bench.run("exit 0", carriesState: true)
      let before = Processes.openDescriptors()
      for _ in 0..<40 { _ = await bench.run("echo x; echo y >&2", carriesState: true) }
      // Tests of other modules run beside this one and open some of their own.
      #expect(Processes.openDescriptors() < before + 30)
    }
  }

  @Suite("When the console dies")
  struct ConsoleDeath {
    let bench = CommandBench()

    /// A tree of four: a leader, one that ignores TERM, a daemon in another session, its child.
    private let tree = """
      trap "" HUP; sh -c "trap : TERM; echo a >>up; while :; do sleep 1000; done" &
      setsid sh -c "trap \\"\\" TERM; echo b >>up; sleep 1000" &
      echo c >>up; wait; wait; sleep 1000
      """

    /// Runs `script` in a shell that stands for the console; it finds the supervisor in `$1`, the tree in
    /// `$2`.
    private func startConsole(_ script: String, in scratch: TemporaryDirectory) throws -> pid_t {
      let words = [
        "/bin/sh", "-c", "cd \(scratch.path); \(script)", "sh", Supervisor.path.string, tree,
      ]
      let environment = ["PATH=/usr/bin:/bin", "BENCH_MARKER=\(bench.marker)"]
      return try CStrings.with(words) { words in
        try CStrings.with(environment) { environment in
          var pid = pid_t()
          let error = posix_spawn(&pid, "/bin/sh", nil, nil, words, environment)
          guard error == 0 else { throw Errno(rawValue: error) }
          return pid
        }
      }
    }

    private func expectEndOfTree(after kill: (TemporaryDirectory) throws -> Void, script: String) throws {
      let scratch = try TemporaryDirectory()
      let console = try startConsole(script, in: scratch)
      try Condition.wait("the tree to be up") { Set(scratch.text("up")) == Set("abc\n") }
      #expect(Processes.holding(bench.marker).count >= 6)
      try kill(scratch)
      #expect(Processes.waitForEnd(holding: bench.marker) == [])
      waitpid(console, nil, 0)
    }

    @Test("ends everything when the console is killed by SIGKILL")
    func killed() throws {
      try expectEndOfTree(
        after: { scratch in
          let console = try #require(pid_t(scratch.text("console").split(separator: "\n")[0]))
          #expect(Glibc.kill(console, SIGKILL) == 0)
        },
        // Only the process whose id is in the file holds the pipe's other end.
        script: "sh -c 'echo $$ >console; exec sleep 1000' | \"$1\" __supervise -- /bin/sh -c \"$2\"")
    }

    @Test("ends everything when the supervisor is told to end, as at a shutdown")
    func terminated() throws {
      try expectEndOfTree(
        after: { _ in
          let supervisors = Processes.holding(bench.marker).filter {
            Processes.commandLine($0).hasPrefix(Supervisor.path.string)
          }
          #expect(supervisors.count == 1)
          for supervisor in supervisors { Glibc.kill(supervisor, SIGTERM) }
          let holders = Processes.holding(bench.marker).filter { Processes.commandLine($0) == "sleep 999 " }
          for holder in holders { Glibc.kill(holder, SIGKILL) }
        },
        script: "sleep 999 | \"$1\" __supervise -- /bin/sh -c \"$2\"")
    }
  }
}
