import FoundationEssentials
import Glibc
import SystemPackage

/// A directory of this user's alone, gone with the value that stands for it.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/incident-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
    path = FilePath(String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  func makeFolder(_ folder: FilePath) throws {
    guard mkdir(folder.string, 0o700) == 0 else { throw Errno(rawValue: errno) }
  }
}
