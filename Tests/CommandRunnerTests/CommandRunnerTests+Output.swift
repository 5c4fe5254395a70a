import CommandRunner
import Synchronization
import SystemPackage
import TestSupport
import Testing

extension CommandRunnerTests {
  @Suite("What they print")
  struct Output {
    let bench = CommandBench()

    @Test("keeps both streams apart and in order of arrival")
    func order() async throws {
      let scratch = try TemporaryDirectory()
      let count = Atomic(0)
      // Each part is printed only when the one before has been received.
      let outcome = await bench.run(
        """
        for n in 1 2 3 4; do
          echo out$n; while [ ! -e $((2*n-1)) ]; do sleep 0.005; done
          echo err$n >&2; while [ ! -e $((2*n)) ]; do sleep 0.005; done
        done
        """, directory: scratch.filePath
      ) { _ in
        try scratch.write("", to: "\(count.add(1, ordering: .relaxed).newValue)")
      }
      let lines = outcome.chunks.map { "\($0.stream.rawValue) \(String(decoding: $0.bytes, as: UTF8.self))" }
      #expect(lines == (1...4).flatMap { ["stdout out\($0)\n", "stderr err\($0)\n"] })
      #expect(outcome.result.stdoutBytes == 20)
      #expect(outcome.result.stderrBytes == 20)
    }

    @Test("passes lines of 200 KB through")
    func longLines() async {
      let outcome = await bench.run("for n in 1 2 3; do head -c 200000 /dev/zero | tr '\\0' x; echo; done")
      #expect(
        outcome.text(.stdout) == String(repeating: String(repeating: "x", count: 200_000) + "\n", count: 3))
      #expect(outcome.chunks.allSatisfy { !$0.bytes.isEmpty && $0.bytes.count <= OutputChunk.largestSize })
    }

    @Test("passes NUL and invalid UTF-8 through as bytes")
    func anyBytes() async {
      let outcome = await bench.run("printf 'a\\000b\\377\\376c'; printf '\\200' >&2")
      #expect(outcome.bytes(.stdout) == [97, 0, 98, 255, 254, 99])
      #expect(outcome.bytes(.stderr) == [128])
    }

    @Test("reads a flood of 256 MiB in bounded memory")
    func flood() async throws {
      let size = 256 * 1024 * 1024
      let received = Atomic(0)
      let request = CommandRequest(
        text: "yes 'an ordinary line of some output, 60 characters or so' | head -c \(size)",
        environment: ["BENCH_MARKER": bench.marker])
      try Processes.resetPeakMemory()
      let before = Processes.peakMemory()
      let result = await bench.runner.run(request, control: CommandControl()) { chunk in
        received.add(chunk.bytes.count, ordering: .relaxed)
      }
      #expect(result.stdoutBytes == size)
      #expect(received.load(ordering: .relaxed) == size)
      #expect(Processes.peakMemory() - before < 64 * 1024 * 1024)
      bench.expectNothingLeft()
    }

    @Test("lets a slow receiver slow the command down instead of piling its output up")
    func backPressure() async throws {
      let scratch = try TemporaryDirectory()
      let received = Atomic(0)
      let outcome = await bench.run(
        """
        printf x; head -c 32768 /dev/zero; touch filling; head -c 1048576 /dev/zero; touch through
        """, directory: scratch.filePath
      ) { _ in
        // The pipe takes a little while nobody reads, and no more.
        while !scratch.exists("filling") { await Task.yield() }
        if received.add(1, ordering: .relaxed).newValue == 1 { #expect(!scratch.exists("through")) }
      }
      #expect(outcome.result.stdoutBytes == 1 + 32768 + 1_048_576)
    }

    @Test("removes a secret that is printed in two halves, with a pause between")
    func secretInHalves() async {
      let outcome = await bench.run(
        "printf 'pw: %s' \"${DB_PW%word}\"; sleep 0.5; printf 'word.\\n'; echo $DB_PW >&2",
        secrets: ["DB_PW": "secretpassword"])
      #expect(outcome.text(.stdout) == "pw: [redacted].\n")
      #expect(outcome.text(.stderr) == "[redacted]\n")
      #expect(outcome.result.redactions == 2)
      #expect(outcome.result.stdoutBytes == 20)
    }

    @Test("shows a prompt without a newline while the command waits")
    func prompt() async throws {
      let scratch = try TemporaryDirectory()
      let outcome = await bench.run(
        "printf 'see https://a'; while [ ! -e shown ]; do sleep 0.01; done", directory: scratch.filePath
      ) { chunk in
        if chunk.bytes.last == UInt8(ascii: "a") { try scratch.write("", to: "shown") }
      }
      #expect(outcome.text(.stdout) == "see https://a")
    }
  }
}
