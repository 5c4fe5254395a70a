import Crypto
import IncidentModel
import ShellReader
public import SystemPackage

/// Reads a Markdown file as a checklist.
public enum RunbookLoader {
  /// Makes what every load needs and the first one else makes: another thread may do it meanwhile.
  public static func prepare() {
    // The table of programs takes longest to make, and whoever needs it waits for all of it.
    ShellReader.prepare()
    LoadingRehearsal.run()
  }

  /// Reads a file.
  ///
  /// Throws when it is not there, a directory, a pipe or device, not readable, larger than 512 KiB, not UTF-8 text,
  /// or empty. Every other file becomes a runbook, with diagnostics for what is odd about it.
  public static func load(path: FilePath) throws(RunbookError) -> LoadedRunbook {
    let source = try RunbookFile.read(path)
    return load(source: source, path: path.string, slug: slug(of: path))
  }

  /// Reads what a list shows of a file, a few times faster than all of it.
  ///
  /// Throws as ``load(path:)`` does.
  public static func summary(path: FilePath) throws(RunbookError) -> RunbookSummary {
    summary(source: try RunbookFile.read(path), path: path.string, slug: slug(of: path))
  }

  /// Reads what a list shows of a text that is in memory already.
  static func summary(source: String, path: String, slug: String) -> RunbookSummary {
    RunbookBuilder(source: withinLimit(source), path: path, slug: slug).summarise()
  }

  /// Reads text that is in memory already; any text gives a runbook.
  ///
  /// Text beyond 512 KiB is left out and named in a diagnostic.
  public static func load(source: String, path: String, slug: String) -> LoadedRunbook {
    let isCut = source.utf8.count > SourceLimits.fileBytes
    let read = withinLimit(source)
    var loaded = RunbookBuilder(source: read, path: path, slug: slug).build()
    loaded.source = source
    if isCut {
      loaded.problems.lastLine = read.utf8.count { $0 == 0x0A } + 1
    }
    loaded.runbook.sha256 = source.withBytes { SHA256.hash(data: UnsafeRawBufferPointer($0)) }.hexadecimal
    return loaded
  }

  /// Reads the anchors of a file, to which links lead, and nothing else of it.
  static func anchors(path: FilePath) throws(RunbookError) -> HeadingAnchors {
    RunbookBuilder.anchors(of: withinLimit(try RunbookFile.read(path)))
  }

  private static func withinLimit(_ source: String) -> String {
    source.utf8.count > SourceLimits.fileBytes ? source.startOfLines(bytes: SourceLimits.fileBytes) : source
  }

  /// The slug of a file: its name without `.md`.
  static func slug(of path: FilePath) -> String {
    guard let name = path.lastComponent?.string else { return path.string }
    return name.folded.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

extension String {
  /// The first whole lines that fit into a number of bytes; a single line that does not is cut between characters.
  fileprivate func startOfLines(bytes limit: Int) -> String {
    let start = self[..<scalarStart(atByte: limit)]
    guard let last = start.utf8.lastIndex(of: 0x0A) else { return String(start) }
    return String(start[...last])
  }
}

extension SHA256Digest {
  /// The digest in lower-case hexadecimal.
  var hexadecimal: String {
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
