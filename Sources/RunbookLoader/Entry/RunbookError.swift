public import SystemPackage

/// Why a runbook cannot be read at all.
public struct RunbookError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// Nothing has this name; what is near it, and where it was looked for.
    case notFound(suggestions: [String], searched: [FilePath])
    /// The path is a directory.
    case isDirectory
    /// The path is a pipe, a device or a socket.
    case notAFile
    /// The system refuses.
    case unreadable(Errno)
    /// The file has more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The file is not text: it holds a NUL byte.
    case binary
    /// The file is text in another encoding.
    case notUTF8(likely: String?, line: Int)
    /// Nothing but white space is in it.
    case empty
  }

  /// What is wrong.
  public var kind: Kind
  /// The path or name, as it was given.
  public var path: String

  /// Makes an error about a path or name.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// One line: which file, what is wrong, what to do.
  public var description: String {
    if case .notFound(let suggestions, let searched) = kind {
      return Self.notFound(path, suggestions, searched)
    }
    return "\(path): \(problem)"
  }

  /// What is wrong and what to do, without the file.
  public var problem: String {
    switch kind {
    case .notFound: "no such file"
    case .isDirectory: "is a directory; name a file in it, or give the directory as --runbooks"
    case .notAFile: "is not a regular file; a runbook is a Markdown file"
    case .unreadable(let errno): "cannot be read: \(errno)"
    case .tooLarge(let limit):
      "is larger than \(limit / 1024) KiB, the most that a runbook may have; split it"
    case .binary: "is not text (it holds a NUL byte); a runbook is a Markdown file in UTF-8"
    case .notUTF8(.some(let likely), _): "is \(likely) text; save it as UTF-8"
    case .notUTF8(.none, let line): "line \(line) is not UTF-8; save the file as UTF-8"
    case .empty: "is empty; write the steps into it first"
    }
  }

  private static func notFound(_ name: String, _ suggestions: [String], _ searched: [FilePath]) -> String {
    if name.contains("/") { return "\(name): no such file" }
    var text = "no runbook '\(name)'"
    if !suggestions.isEmpty { text += "; did you mean \(suggestions.joined(separator: ", "))?" }
    let places = searched.map(\.string).joined(separator: ", ")
    return text + (places.isEmpty ? "" : " (looked in \(places) and the built-in runbooks)")
  }
}
