import Crypto
import Glibc
import IncidentModel
import PlainJSON
public import SystemPackage

/// What lists showed of runbooks, remembered from one run of the program to the next.
///
/// A list of thousands reads only the files that were changed since. Nothing depends on it: a file that is missing,
/// damaged, from another build or not this user's own is as good as none, and one that cannot be written is not there.
/// It holds what a list shows and nothing else of a runbook's text.
public struct SummaryCache: Sendable {
  private let directory: FilePath
  /// The program whose judgement the summaries are.
  private let program: String

  /// A shorter list is read in less time than anybody notices, and leaves no file behind.
  static let fewest = 64
  /// Records that are kept: four directories as large as the largest that lists are made for.
  static let mostRecords = 20_000
  /// Bytes that are read: three times what so many records take.
  static let mostBytes = 32 << 20
  /// Changes whenever a record says something else.
  private static let format = 2

  /// Makes a cache in a directory, which is made when something is written; nil where this program cannot be told
  /// from another build of the same version.
  public init?(directory: FilePath, version: String) {
    guard let build = FileStamp(FilePath("/proc/self/exe")) else { return nil }
    self.init(directory: directory, program: "\(version) \(build.text)")
  }

  init(directory: FilePath, program: String) {
    self.directory = directory
    self.program = program
  }

  /// The file; which fences of queries count as commands depends on the servers that the environment names.
  var file: FilePath {
    let servers = QueryAddresses.known(declared: []).map { "-\($0.rawValue)" }.sorted().joined()
    return directory.appending("summaries\(servers).json")
  }

  /// The records by absolute path; none when anything about the file is not as it was written.
  func read() -> [String: SummaryRecord] {
    guard let bytes = OwnFile.read(file, limit: Self.mostBytes), let end = bytes.firstIndex(of: 0x0A) else {
      return [:]
    }
    let body = bytes[(end + 1)...]
    guard bytes[..<end].elementsEqual(header(of: body)),
      let json = body.withUnsafeBufferPointer({ JSONValue(utf8: $0) }),
      let records = try? [SummaryRecord](json: json)
    else { return [:] }
    return Dictionary(records.map { ($0.summary.path, $0) }) { $1 }
  }

  /// Replaces the file: what was read now, then what is known of files elsewhere that are still there.
  func write(_ records: [SummaryRecord], keeping old: [String: SummaryRecord]) {
    let fresh = Set(records.map(\.summary.path))
    let room = max(Self.mostRecords - records.count, 0)
    let others = old.values.lazy.filter { record in
      !fresh.contains(record.summary.path) && FileStamp(FilePath(record.summary.path)) != nil
    }
    let all = Array(records.prefix(Self.mostRecords)) + Array(others.prefix(room))
    var body = JSONWriter()
    body.write(.array(all.map(\.json)))
    guard OwnFile.makeDirectory(directory) else { return }
    OwnFile.replace(file, with: header(of: body.bytes[...]) + [0x0A] + body.bytes)
  }

  /// The first line: whose judgement the rest is, and its digest.
  private func header(of body: ArraySlice<UInt8>) -> [UInt8] {
    var object = JSONObject()
    object.add("format", Self.format)
    object.add("program", program)
    object.add("sha256", body.withUnsafeBytes { SHA256.hash(data: $0) }.hexadecimal)
    var writer = JSONWriter()
    writer.write(object)
    return writer.bytes
  }
}
