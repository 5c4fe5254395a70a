import FoundationEssentials
import Glibc
import SystemPackage
import TimelineStore

/// The list of a bundle's files and their digests, in the form that sha256sum(1) reads.
enum BundleDigests {
  static let name = "SHA256SUMS"

  /// Returns the list of all files below a folder.
  static func list(of folder: FilePath) throws -> String {
    try files(below: folder).map { "\(try digest(of: folder, $0))  \($0)\n" }.joined()
  }

  /// Holds a folder's files against its list.
  static func problems(in folder: FilePath) throws -> [VerificationProblem] {
    guard let data = FileManager.default.contents(atPath: folder.appending(name).string) else {
      return [VerificationProblem(.changedFile, text: "\(name) is missing")]
    }
    var listed: [String: String] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { listed[String(parts[1].drop { $0 == " " })] = String(parts[0]) }
    }
    let found = try files(below: folder).filter { $0 != name }
    let problems = try found.compactMap { file -> VerificationProblem? in
      guard let expected = listed[file] else {
        return VerificationProblem(
          .changedFile, text: "\(file.debugDescription) does not belong to the bundle")
      }
      guard try digest(of: folder, file) != expected else { return nil }
      return VerificationProblem(.changedFile, text: "\(file) does not fit its digest in \(name)")
    }
    return problems
      + Set(listed.keys).subtracting(found).sorted().map {
        VerificationProblem(.changedFile, text: "\($0.debugDescription) is missing")
      }
  }

  /// Every file below a folder, by its path from there, in order.
  private static func files(below folder: FilePath) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.string).sorted().filter { name in
      var status = stat()
      return lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  private static func digest(of folder: FilePath, _ name: String) throws -> String {
    try FileDigest.sha256(FilePath("\(folder)/\(name)")) ?? ""
  }
}
