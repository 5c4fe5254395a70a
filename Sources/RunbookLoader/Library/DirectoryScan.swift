import Glibc
import IncidentModel
import SystemPackage

/// The Markdown files below a directory, found without following a link twice or opening anything but folders.
struct DirectoryScan {
  /// The files, sorted by path within each folder.
  private(set) var files: [FilePath] = []
  /// What was left out, and why.
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<FileIdentity> = []
  private var entriesLeft = SourceLimits.directoryEntries

  private struct FileIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  init(_ directory: FilePath) {
    visit(directory, depth: 0)
  }

  private mutating func visit(_ directory: FilePath, depth: Int) {
    guard depth <= SourceLimits.directoryDepth else {
      return note(directory, "is nested too deep; only \(SourceLimits.directoryDepth) levels are searched")
    }
    var status = stat()
    guard stat(directory.string, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    guard seen.insert(FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))).inserted
    else { return }
    guard let stream = opendir(directory.string) else {
      return note(directory, "cannot be read: \(Errno(rawValue: errno))")
    }
    defer { closedir(stream) }
    var markdown: [String] = []
    var folders: [String] = []
    while let entry = readdir(stream) {
      guard entriesLeft > 0 else {
        note(directory, "more than \(SourceLimits.directoryEntries) entries below; the rest is left out")
        break
      }
      entriesLeft -= 1
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      switch kind(of: entry.pointee.d_type, at: directory.appending(name)) {
      case .file where name.folded.hasSuffix(".md"): markdown.append(name)
      case .folder: folders.append(name)
      default: break
      }
    }
    markdown.sort()
    let isReadme: (String) -> Bool = { $0.folded == "readme.md" }
    // A folder's README describes the runbooks beside it; alone it is the runbook.
    let runbooks =
      markdown.allSatisfy(isReadme) && folders.isEmpty ? markdown : markdown.filter { !isReadme($0) }
    files += runbooks.map { directory.appending($0) }
    for folder in folders.sorted() { visit(directory.appending(folder), depth: depth + 1) }
  }

  private enum Kind { case file, folder, other }

  /// What an entry is; a link is what it leads to.
  private func kind(of type: UInt8, at path: FilePath) -> Kind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK), Int(DT_UNKNOWN):
      var status = stat()
      guard stat(path.string, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    default: return .other
    }
  }

  private mutating func note(_ path: FilePath, _ message: String) {
    diagnostics.append(
      Diagnostic(.unreadableDirectory, path: path.string, line: 1, message))
  }
}
