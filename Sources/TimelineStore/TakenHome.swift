import FoundationEssentials
import SystemPackage

/// A fallback home from which everything was taken.
enum TakenHome {
  /// Removes it, unless another process still records there.
  static func remove(_ home: FilePath) {
    // What stays behind, whatever the reason, is taken in again, which adds nothing.
    try? HomeLock.holding(home) {
      let isInUse = PrivateFiles.names(in: home.writers).contains {
        !WriterLock.isGone(directory: home.writers, writer: $0)
      }
      if !isInUse { try? FileManager.default.removeItem(atPath: home.string) }
    }
  }
}
