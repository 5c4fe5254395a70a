import CommandRunner
import TimelineStore

/// What an attempt printed, on its way into its capture, with the parts from which its verdict is read.
actor Evidence {
  private var stdout = HeadAndTail()
  private var stderr = HeadAndTail()
  private(set) var problems: [String] = []
  private var isCaptureBroken = false

  /// The parts of both streams that were kept for reading; bytes that are not UTF-8 are replaced.
  var texts: (stdout: String, stderr: String) { (stdout.text, stderr.text) }

  /// Takes what was printed; a capture that cannot be written is noted once, and the command goes on.
  func take(_ chunk: OutputChunk, into capture: CaptureWriter?) {
    switch chunk.stream {
    case .stdout: stdout.append(chunk.bytes)
    case .stderr: stderr.append(chunk.bytes)
    }
    guard let capture, !isCaptureBroken else { return }
    do throws(StoreError) {
      try capture.append(chunk.bytes, isError: chunk.stream == .stderr)
    } catch {
      isCaptureBroken = true
      note(error.description)
    }
  }

  /// Closes the capture and returns what is kept in it.
  func finish(_ capture: CaptureWriter?) -> CaptureSummary? {
    guard let capture else { return nil }
    do throws(StoreError) {
      return try capture.finish()
    } catch {
      note(error.description)
      return nil
    }
  }

  /// Keeps a problem for the attempt's end.
  func note(_ problem: String) {
    problems.append("capture: \(problem)")
  }
}
