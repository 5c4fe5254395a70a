import Glibc

/// Waits a moment between two looks at something that cannot say when it changes.
enum Pause {
  static func milliseconds(_ count: Int) {
    var time = timespec(tv_sec: count / 1000, tv_nsec: count % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }
}
