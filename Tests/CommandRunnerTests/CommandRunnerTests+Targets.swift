import CommandRunner
import Foundation
import Glibc
import IncidentModel
import Synchronization
import SystemPackage
import TestSupport
import Testing

extension CommandRunnerTests {
  @Suite("On another target")
  struct OnTarget {
    let bench = CommandBench()
    static let hostile = "a'b \"c\" $(touch /tmp/pwned) `id` \\ ! * ; & | > < ~ #\nsecond line\té€"

    @Test("ssh: brings text, values and directory over unharmed, and both streams and the status back")
    func ssh() async throws {
      let server = try SSHServer.shared()
      let outcome = await bench.run(
        "printf '%s' \"$VALUE\"; pwd >&2; [ -n \"$SSH_CONNECTION\" ] && exit 9 # it's \"quoted\"",
        on: .ssh(host: "box"), environment: ["VALUE": Self.hostile, "PATH": server.searchPath],
        directory: "/usr/share")
      #expect(outcome.text(.stdout) == Self.hostile)
      #expect(outcome.text(.stderr) == "/usr/share\n")
      #expect(outcome.result.exitStatus == 9)
    }

    @Test("ssh: runs a bash block of several lines as bash, a sh block as sh")
    func shells() async throws {
      let server = try SSHServer.shared()
      let text = "a=(1 2 3)\nfor x in \"${a[@]}\"; do\n  echo \"$x\"\ndone\ncat <<EOF\nhere $((1 + 1))\nEOF"
      let bash = await bench.run(
        text, on: .ssh(host: "box"), language: "bash", environment: ["PATH": server.searchPath])
      #expect(bash.text(.stdout) == "1\n2\n3\nhere 2\n")
      let sh = await bench.run(
        "echo ${BASH_VERSION:-none}", on: .ssh(host: "box"), environment: ["PATH": server.searchPath])
      #expect(sh.text(.stdout).hasPrefix("none") || sh.text(.stdout).hasSuffix("(1)-release\n"))
    }

    @Test("ssh: hands a secret over in no argument list, here or there, and redacts it")
    func secrets() async throws {
      let server = try SSHServer.shared()
      let secret = "hunter2's \"battery\" \\ horse"
      let outcome = await bench.run(
        """
        printf '%s' "$DB_SECRET" | od -An -tx1 | tr -d ' \\n'; echo
        for p in /proc/[0-9]*; do tr '\\0' ' ' <$p/cmdline 2>/dev/null; done | grep -c "hunter[2]"
        echo "it is $DB_SECRET"
        """, on: .ssh(host: "box"), environment: ["PATH": server.searchPath], secrets: ["DB_SECRET": secret])
      let digits = secret.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(outcome.text(.stdout).hasPrefix("\(digits)\n0\n"), "\(outcome.text(.stdout))")
      #expect(!outcome.text(.stdout).contains("hunter2"))
      #expect(outcome.result.redactions > 0)
    }

    @Test("ssh: a stop ends the command on the other side too")
    func stopsRemote() async throws {
      let server = try SSHServer.shared()
      let scratch = try TemporaryDirectory()
      let control = CommandControl()
      let outcome = await bench.run(
        "echo $$ >\(scratch.path)/pid; echo up; sleep 1000", on: .ssh(host: "box"),
        environment: ["PATH": server.searchPath], control: control
      ) { _ in control.stop() }
      #expect(outcome.result.cause == .stopped)
      let process = try #require(pid_t(scratch.text("pid").dropLast()))
      #expect(ProcessEnd.wait(process))
    }

    @Test("ssh: commands that follow each other share one connection, which ends with the runner")
    func sharesConnection() async throws {
      let server = try SSHServer.shared()
      var seen: [String] = []
      let deadline = ContinuousClock.now + .seconds(10)
      while ContinuousClock.now < deadline {
        let outcome = await bench.run(
          "echo $SSH_CONNECTION", on: .ssh(host: "box"), environment: ["PATH": server.searchPath])
        #expect(outcome.result.exitStatus == 0)
        seen.append(outcome.text(.stdout))
        if seen.count >= 3, seen.last == seen.dropLast().last { break }
      }
      // A connection of its own has a port of its own.
      #expect(seen.first != seen.last)
      #expect(seen.last == seen.dropLast().last)
    }

    @Test(
      "ssh: exported variables and the directory come back, and nothing of them is printed",
      arguments: ["sh", "bash"])
    func carriesState(_ language: String) async throws {
      let server = try SSHServer.shared()
      let outcome = await bench.run(
        "echo one; export REGION='eu west' PATH=\"$PATH:/opt\" COPY=$DB_SECRET; unset GIVEN; cd /usr; exit 3",
        on: .ssh(host: "box"), language: language,
        environment: ["PATH": server.searchPath, "GIVEN": "1"], secrets: ["DB_SECRET": "hunter22"],
        carriesState: true)
      #expect(outcome.result.exitStatus == 3)
      #expect(outcome.bytes(.stdout) == Array("one\n".utf8))
      #expect(outcome.bytes(.stderr).isEmpty)
      #expect(outcome.result.stdoutBytes == 4)
      let carried = try #require(outcome.result.carried)
      #expect(carried.set["REGION"] == "eu west")
      #expect(carried.set["PATH"]?.hasSuffix(":/opt") == true)
      #expect(Set(carried.set.keys) == ["REGION", "PATH"])
      #expect(carried.unset == ["GIVEN"])
      #expect(carried.directory == "/usr")
    }

    @Test("ssh: what an earlier command exported there goes there, and not to the local ssh")
    func targetEnvironment() async throws {
      let server = try SSHServer.shared()
      var request = CommandRequest(
        text: "echo \"$REGION ${PATH##*:}\"; pwd", target: .ssh(host: "box"),
        environment: ["PATH": server.searchPath], directory: "/usr")
      request.targetEnvironment = ["REGION": "eu", "PATH": "/usr/bin:/bin:/opt"]
      let printed = SharedText()
      let result = await bench.runner.run(request, control: CommandControl()) { printed.append($0.bytes) }
      #expect(result.exitStatus == 0)
      #expect(printed.text == "eu /opt\n/usr\n")
    }

    @Test("ssh: an unreachable host is an error that says so, and asks nothing")
    func unreachable() async throws {
      let server = try SSHServer.shared()
      let outcome = await bench.run(
        "echo never", on: .ssh(host: "ssh://127.0.0.1:1"), environment: ["PATH": server.searchPath])
      #expect(outcome.result.exitStatus == 255)
      #expect(outcome.text(.stderr).contains("refused"))
    }

    @Test("ssh: gives the far side a terminal of the right size when it has one")
    func terminal() async throws {
      let server = try SSHServer.shared()
      let person = try TestPerson(columns: 70, rows: 21)
      let loan = try person.loan()
      let acting = Task.detached(executorPreference: TestThreads.shared) {
        try person.wait(for: "21 70")
        person.type("Ada\r")
        try person.wait(for: "Hello Ada it's you")
      }
      let outcome = await bench.run(
        "stty size; read name; echo \"Hello $name $VALUE\"", on: .ssh(host: "box"),
        environment: ["PATH": server.searchPath, "VALUE": "it's you"], terminal: loan)
      try await acting.value
      #expect(outcome.result.exitStatus == 0)
    }

    /// A program that writes its arguments, one a line, then does what they carry.
    private func fake(_ name: String, carrying marker: String, in scratch: TemporaryDirectory) throws
      -> String
    {
      let script = """
        #!/bin/sh
        for a in "$@"; do printf '[%s]\\n' "$a"; done >\(scratch.path)/arguments
        while [ "$1" != \(marker) ]; do shift; done
        exec "$@"

        """
      try scratch.write(script, to: name, mode: 0o700)
      return "\(scratch.path):/usr/bin:/bin"
    }

    @Test("docker: the argument list, and what arrives behind it")
    func docker() async throws {
      let scratch = try TemporaryDirectory()
      let path = try fake("docker", carrying: "sh", in: scratch)
      let outcome = await bench.run(
        "printf '%s' \"$VALUE\"; exit 5", on: .docker(container: "web-1"),
        environment: ["VALUE": Self.hostile, "PATH": path])
      #expect(outcome.text(.stdout) == Self.hostile)
      #expect(outcome.result.exitStatus == 5)
      #expect(scratch.text("arguments").hasPrefix("[exec]\n[-i]\n[web-1]\n[sh]\n[-c]\n[p=$(sed "))
      #expect(!scratch.text("arguments").contains("pwned"))
    }

    @Test("docker: state comes back also behind output that does not end in a line, and a flood of NUL")
    func dockerState() async throws {
      let scratch = try TemporaryDirectory()
      let path = try fake("docker", carrying: "sh", in: scratch)
      let outcome = await bench.run(
        "head -c 100000 /dev/zero; printf end; export A=1", on: .docker(container: "web-1"),
        environment: ["PATH": path], carriesState: true)
      #expect(outcome.bytes(.stdout) == [UInt8](repeating: 0, count: 100_000) + Array("end".utf8))
      #expect(outcome.result.carried?.set == ["A": "1"])
    }

    @Test("docker: a shell that another program took the place of carries nothing, and prints its own")
    func dockerExec() async throws {
      let scratch = try TemporaryDirectory()
      let path = try fake("docker", carrying: "sh", in: scratch)
      let outcome = await bench.run(
        "export A=1; exec echo replaced", on: .docker(container: "web-1"), environment: ["PATH": path],
        carriesState: true)
      #expect(outcome.text(.stdout) == "replaced\n")
      #expect(outcome.result.carried == nil)
    }

    @Test(
      "docker: in a container whose tools are busybox's, which read a line ahead, everything works as well")
    func busybox() async throws {
      let scratch = try TemporaryDirectory()
      let tools = scratch.path + "/tools"
      try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: false)
      try Tool.run("busybox", "--install", "-s", tools)
      let script = """
        #!/bin/sh
        while [ "$1" != sh ]; do shift; done
        exec env PATH=\(tools) /bin/busybox "$@"

        """
      try scratch.write(script, to: "docker", mode: 0o700)
      let outcome = await bench.run(
        "echo up; export A=1; cd /usr; exit 3", on: .docker(container: "web-1"),
        environment: ["PATH": "\(scratch.path):/usr/bin:/bin"], timeLimit: .seconds(20), carriesState: true)
      #expect(outcome.result.exitStatus == 3)
      #expect(outcome.text(.stdout) == "up\n")
      #expect(outcome.result.carried?.set == ["A": "1"])
      #expect(outcome.result.carried?.directory == "/usr")
    }

    @Test("kubectl: the argument list with namespace and container, and what arrives behind it")
    func kubectl() async throws {
      let scratch = try TemporaryDirectory()
      let path = try fake("kubectl", carrying: "sh", in: scratch)
      let outcome = await bench.run(
        "printf '%s' \"$VALUE\"", on: .kubectl(pod: "db-0", namespace: "prod", container: "pg"),
        environment: ["VALUE": Self.hostile, "PATH": path])
      #expect(outcome.text(.stdout) == Self.hostile)
      #expect(
        scratch.text("arguments").hasPrefix(
          "[exec]\n[-i]\n[-n]\n[prod]\n[db-0]\n[-c]\n[pg]\n[--]\n[sh]\n[-c]\n[p=$(sed "))
    }

    @Test("refuses a secret on another target's terminal, where only an argument could carry it")
    func secretOnTerminal() async throws {
      let person = try TestPerson()
      let outcome = await bench.run(
        "true", on: .docker(container: "web"), secrets: ["TOKEN": "hunter2"], terminal: try person.loan())
      #expect(outcome.result.cause == .notStarted)
      #expect(outcome.result.problem.contains("docker:web"))
    }
  }
}

/// What is printed, from any thread.
private final class SharedText: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
}
