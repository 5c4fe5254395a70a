import Glibc
import Synchronization
import SystemPackage

/// The files and headings to which the links of runbooks may lead.
final class LinkTargets: Sendable {
  private let slugs: Set<String>
  /// The anchors in files that links led to, by path; nil for a file that cannot be read.
  private let anchors = Mutex<[String: HeadingAnchors?]>([:])

  init(slugs: [String]) {
    self.slugs = Set(slugs)
  }

  /// Whether a runbook of the library has this slug.
  func hasRunbook(_ slug: String) -> Bool { slugs.contains(slug) }

  /// Whether something is at this path.
  func exists(_ path: FilePath) -> Bool { access(path.string, F_OK) == 0 }

  /// Whether the file has a heading with this anchor; true when that cannot be found out.
  func hasAnchor(_ anchor: String, in path: FilePath) -> Bool {
    if let known = anchors.withLock({ $0[path.string] }) {
      return known.map { $0.line(of: anchor) != nil } ?? true
    }
    // Read outside the lock: two may read the same file, none waits for another's.
    let read = try? RunbookLoader.anchors(path: path)
    anchors.withLock { $0[path.string] = .some(read) }
    return read.map { $0.line(of: anchor) != nil } ?? true
  }
}
