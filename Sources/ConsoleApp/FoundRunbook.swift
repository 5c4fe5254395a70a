import IncidentModel
public import RunbookLoader
import Synchronization
import SystemPackage

/// The runbook that was found last for somebody who may go on to it.
///
/// That it can be opened is known from having read it whole; a large one is not read again to be opened.
public final class FoundRunbook: Sendable {
  private struct Kept {
    var name: String
    var loaded: LoadedRunbook
    var watch: FileWatch
  }

  private let kept = Mutex<Kept?>(nil)

  /// Makes a place where nothing is kept.
  public init() {}

  /// Keeps a runbook under the name by which it will be asked for, and lets go of the one before.
  public func keep(_ loaded: LoadedRunbook, as name: String) {
    let watch = FileWatch(path: FilePath(loaded.runbook.path))
    kept.withLock { $0 = Kept(name: name, loaded: loaded, watch: watch) }
  }

  /// Returns the runbook that is kept under a name, once; nil for another name, or when its file has changed since.
  public func take(_ name: String) -> LoadedRunbook? {
    kept.withLock { kept in
      defer { kept = nil }
      guard kept?.name == name, kept?.watch.hasChanged() == false else { return nil }
      return kept?.loaded
    }
  }
}
