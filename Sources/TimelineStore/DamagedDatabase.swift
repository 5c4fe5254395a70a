import Glibc
import SystemPackage

/// A database that SQLite cannot read.
enum DamagedDatabase {
  /// Reads it and its log to the end, and throws what the device says.
  ///
  /// Closing it drops the locks of every connection that this process has to it: there must be none.
  static func read(in home: FilePath) throws(StoreError) {
    for suffix in ["", "-wal"] { _ = try FileDigest.sha256(FilePath(home.database.string + suffix)) }
  }

  /// Gives it and its log another name, and returns that; nil when somebody uses it, or it cannot be done.
  ///
  /// Whoever has the file open would go on writing into it under the new name, and believe it recorded.
  static func setAside(in home: FilePath) -> FilePath? {
    guard !WriterLock.isAnyHeld(in: home.writers), let kept = freeName(in: home) else { return nil }
    for suffix in ["-wal", "-shm", ""] {
      let source = home.database.string + suffix
      guard access(source, F_OK) == 0 else { continue }
      guard rename(source, kept.string + suffix) == 0 else { return nil }
    }
    try? PrivateFiles.synchronizeDirectory(home)
    return kept
  }

  private static func freeName(in home: FilePath) -> FilePath? {
    (1...1000).lazy.map { FilePath("\(home.database).damaged-\($0)") }
      .first { (try? PrivateFiles.kind(of: $0)) == .nothing }
  }
}
