import Crypto
import IncidentModel
public import SystemPackage

/// Reads a Markdown file as a checklist.
public enum RunbookLoader {
  /// Reads a file.
  ///
  /// Throws when it is not there, a directory, a pipe or device, not readable, larger than 2 MiB, not UTF-8 text,
  /// or empty. Every other file becomes a runbook, with diagnostics for what is odd about it.
  public static func load(path: FilePath) throws(RunbookError) -> LoadedRunbook {
    let source = try RunbookFile.read(path)
    return load(source: source, path: path.string, slug: slug(of: path))
  }

  /// Reads text that is in memory already; any text gives a runbook.
  ///
  /// Text beyond 2 MiB is left out and named in a diagnostic.
  public static func load(source: String, path: String, slug: String) -> LoadedRunbook {
    var builder = RunbookBuilder(source: source, path: path, slug: slug)
    var loaded = builder.build()
    loaded.runbook.sha256 = SHA256.hash(data: Array(source.utf8)).hexadecimal
    return loaded
  }

  /// The slug of a file: its name without `.md`.
  static func slug(of path: FilePath) -> String {
    guard let name = path.lastComponent?.string else { return path.string }
    return name.folded.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

extension SHA256Digest {
  /// The digest in lower-case hexadecimal.
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
