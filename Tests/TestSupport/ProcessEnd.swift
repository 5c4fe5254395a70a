import CTestSupport
import Glibc

/// Waits for the end of a process, one's own child or not.
public enum ProcessEnd {
  /// Returns once the process has ended, though it may not have been waited for; false if it outlives patience.
  public static func wait(_ process: Int32, atMost patience: Duration = Condition.patience) -> Bool {
    TestThreads.expectCurrent(for: "the end of process \(process)")
    let descriptor = process_end_descriptor(process)
    guard descriptor >= 0 else { return errno == ESRCH }
    defer { close(descriptor) }
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, Int32(patience / .milliseconds(1))) == 1
  }
}
