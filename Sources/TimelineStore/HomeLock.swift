import Glibc
import SystemPackage

/// Keeps a home to one process while it is made, opened or removed: flock(2) on its directory.
enum HomeLock {
  /// Waits for the lock, and holds it while `body` runs.
  ///
  /// Whoever waited for somebody that removed the home finds a directory without a name in its place: making a
  /// file there fails.
  static func holding<Value>(
    _ home: FilePath, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let directory = try PrivateFiles.open(home, .readOnly, options: [.directory])
    // Closing it gives the lock up.
    defer { try? directory.close() }
    while flock(directory.rawValue, LOCK_EX) != 0 {
      let number = Errno(rawValue: errno)
      guard number == .interrupted else { throw StoreError(number, path: home) }
    }
    return try body()
  }
}
