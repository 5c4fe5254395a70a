import CommandRunner
import Foundation
import IncidentModel
import Synchronization
import SystemPackage
import TestSupport
import TestTraits
import Testing

/// Everything that starts processes: one test after the other, because some of them measure.
@Suite("Commands", .serialized, .onTestThreads)
struct CommandRunnerTests {
  @Suite("How they end")
  struct Ends {
    let bench = CommandBench()

    @Test("reports exit statuses", arguments: [0, 1, 3, 126, 127, 255])
    func exitStatus(_ status: Int) async {
      let outcome = await bench.run("exit \(status)")
      #expect(outcome.result.cause == .exit)
      #expect(outcome.result.exitStatus == status)
      #expect(outcome.result.signal == nil)
      #expect(outcome.result.problem == "")
    }

    @Test("reports the signal that ended a command", arguments: [1, 6, 9, 11, 15])
    func signal(_ number: Int) async {
      let outcome = await bench.run("kill -\(number) $$")
      #expect(outcome.result.cause == .exit)
      #expect(outcome.result.exitStatus == nil)
      #expect(outcome.result.signal == number)
    }

    @Test("measures the command's own time")
    func duration() async {
      let outcome = await bench.run("sleep 0.2")
      #expect(outcome.result.duration >= .milliseconds(200))
      #expect(outcome.result.duration < .seconds(5))
    }

    @Test("stops an endless printer, with everything received until then")
    func stopsPrinter() async {
      let control = CommandControl()
      let seen = Atomic(0)
      let outcome = await bench.run("yes", control: control) { chunk in
        // Once: each further call would send the next signal.
        let enough = seen.add(chunk.bytes.count, ordering: .relaxed).newValue > 1_000_000
        if enough, !control.isStopping { control.stop() }
      }
      #expect(outcome.result.cause == .stopped)
      #expect(outcome.result.signal == 2)
      #expect(control.isStopping)
      #expect(outcome.bytes(.stdout).count == outcome.result.stdoutBytes)
    }

    @Test("kills what ignores INT and TERM, at the third stop")
    func stopsStubborn() async {
      let control = CommandControl()
      let outcome = await bench.run(
        "trap '' INT TERM; echo ready; while :; do sleep 1000; done", language: "bash", control: control
      ) { _ in
        for _ in 0..<3 { control.stop() }
      }
      #expect(outcome.result.cause == .stopped)
      #expect(outcome.result.signal == 9)
    }

    @Test("lets a command end itself when it is stopped, once")
    func stopIsOneInterrupt() async {
      let control = CommandControl()
      let outcome = await bench.run(
        """
        n=0; trap 'n=$((n+1))' INT; echo ready
        while [ $n = 0 ]; do sleep 0.01; done; sleep 0.1; exit $((40+n))
        """, language: "bash", control: control
      ) { _ in control.stop() }
      #expect(outcome.result.cause == .stopped)
      #expect(outcome.result.exitStatus == 41)
    }

    @Test("stops a command that was stopped before it started")
    func stoppedBefore() async {
      let control = CommandControl()
      control.stop()
      #expect(await bench.run("sleep 1000", control: control).result.cause == .stopped)
    }

    @Test("ends a silent sleeper at its time limit")
    func timeLimit() async {
      let outcome = await bench.run("sleep 1000", timeLimit: .milliseconds(150))
      #expect(outcome.result.cause == .timeout)
      #expect(outcome.result.signal == 2)
      #expect(outcome.result.duration < .seconds(3))
    }

    @Test("ends a flood at its time limit, though one keeps every processor busy")
    func floodsOnEveryThread() async {
      let bench = bench
      await withTaskGroup(of: CommandResult.self) { group in
        for _ in 0...ProcessInfo.processInfo.activeProcessorCount {
          group.addTask {
            let request = CommandRequest(
              text: "head -c 200000000 /dev/zero", environment: ["BENCH_MARKER": bench.marker],
              timeLimit: .milliseconds(300))
            return await bench.runner.run(request, control: CommandControl()) { _ in }
          }
        }
        for await result in group {
          #expect(result.cause == .timeout)
          #expect(result.duration < .seconds(5))
        }
      }
      bench.expectNothingLeft()
    }

    @Test("stops the command when the task is cancelled, and still waits for its end")
    func cancellation() async {
      let control = CommandControl()
      let bench = bench
      let (started, starter) = AsyncStream.makeStream(of: Void.self)
      let run = Task(executorPreference: TestThreads.shared) {
        await bench.run("echo ready; exec sleep 1000", control: control) { _ in starter.finish() }
      }
      for await _ in started {}
      run.cancel()
      #expect(await run.value.result.cause == .stopped)
    }

    @Test("stops the command when its output can no longer be kept, and says so")
    func receiverFails() async {
      struct DiskFull: Error, CustomStringConvertible { var description: String { "disk full" } }
      let outcome = await bench.run("yes") { _ in throw DiskFull() }
      #expect(outcome.result.cause == .stopped)
      #expect(outcome.result.problem == "the output could not be kept: disk full")
      #expect(outcome.chunks.count == 1)
    }
  }
}
