public import SystemPackage

/// Why the store could not do what was asked, in one line that says what, where and what to do about it.
public struct StoreError: Error, Sendable, Equatable {
  /// What went wrong, for a program to act on.
  public enum Kind: String, Sendable, Equatable {
    /// The store, or a file of it, cannot be opened or made.
    case cannotOpen
    /// The process or the system has no file descriptor or no memory left.
    case exhausted
    /// The file system has no room left.
    case full
    /// The file system or a file may only be read.
    case readOnly
    /// Another process kept the database locked for five seconds.
    case busy
    /// A file is not what it should be: no database, a damaged one, or bytes that do not fit their digest.
    case corrupt
    /// What was asked for is not there.
    case missing
    /// A symbolic link stands where a file or directory of the store belongs.
    case refusedSymlink
    /// A newer version of this program wrote the database.
    case tooNew
    /// The store, or the capture, was closed before.
    case closed
    /// The device or the system refused to read or write.
    case inputOutput
  }

  /// What went wrong.
  public let kind: Kind
  /// The file or directory that it is about.
  public let path: FilePath
  /// What went wrong, in a few words; the system's or SQLite's own where they have some.
  public let cause: String

  /// Makes an error.
  public init(_ kind: Kind, path: FilePath, cause: String) {
    self.kind = kind
    self.path = path
    self.cause = cause
  }
}

extension StoreError: CustomStringConvertible {
  /// One line: what went wrong, where, and what to do.
  public var description: String {
    let line = "\(path): \(cause.split(whereSeparator: \.isNewline).joined(separator: " "))"
    return advice.isEmpty ? line : "\(line); \(advice)"
  }

  private var advice: String {
    switch kind {
    case .cannotOpen: "check that the directory exists and is yours, or choose another with --home"
    case .exhausted: "end other programs, or raise the limit (ulimit -n); then try again"
    case .full: "free some space; nothing that was acknowledged is lost"
    case .readOnly: "choose a directory that can be written with --home"
    case .busy: "another process holds the database; try again"
    case .corrupt: "keep the file as it is and restore a copy, or choose another directory with --home"
    case .refusedSymlink: "give the real path with --home"
    case .tooNew: "use the version that wrote it, or a later one"
    case .inputOutput: "check the device and its kernel messages"
    case .missing, .closed: ""
    }
  }
}
