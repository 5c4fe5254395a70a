import Glibc
import SystemPackage

/// Finds programs as a shell does, and where PATH is broken, in the places that every Linux has.
struct ExecutableSearch: Sendable {
  private let directories: [String]

  /// - Parameter path: The value of PATH; nil for none.
  init(path: String?) {
    let named = (path ?? "").split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    directories = named + ["/usr/bin", "/bin"].filter { !named.contains($0) }
  }

  /// The absolute path of the first one that may be run.
  func find(_ name: String) -> FilePath? {
    for directory in directories {
      let candidate = "\(directory)/\(name)"
      if access(candidate, X_OK) == 0 { return FilePath(candidate) }
    }
    return nil
  }
}
