import Glibc
import SystemPackage

extension Errno {
  /// The error of the call that has just failed on this thread.
  static var current: Errno { Errno(rawValue: errno) }
}
