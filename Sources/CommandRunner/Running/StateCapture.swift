import CConsoleSupport
import Glibc
import SystemPackage

/// Reads exported variables and the directory of a shell at its end.
///
/// The shell writes them, from an EXIT trap, to a file that exists only in the console's memory and that it
/// opens below /proc: nothing touches a disk, nothing is left when the console is killed, and the command
/// inherits no descriptor that it could trip over. Secrets are left out by name before they are written.
final class StateCapture: Sendable {
  /// More than any environment that execve(2) would take on a usual system.
  private static let largestSize = 4 * 1024 * 1024

  private let file: FileDescriptor
  private let difference: StateDifference
  /// The shell text of the trap; it holds no single quote.
  let trap: String

  /// - Parameters:
  ///   - environment: What the shell is given.
  ///   - secrets: The part of it that must not come back.
  ///   - directory: Where the shell starts.
  init(
    environment: [String: String], secrets: [String: String], directory: FilePath?, search: ExecutableSearch
  ) throws(Errno) {
    guard let env = search.find("env"), !env.string.contains(where: { !Self.isPlain($0) }) else {
      throw Errno.noSuchFileOrDirectory
    }
    let descriptor = console_memory_file()
    guard descriptor >= 0 else { throw Errno.current }
    file = FileDescriptor(rawValue: descriptor)
    difference = StateDifference(
      baseline: environment, secrets: secrets,
      starts: directory.map { [$0.string] } ?? [environment["PWD"] ?? "", Self.currentDirectory()])
    let target = "/proc/\(getpid())/fd/\(descriptor)"
    // `>|` because of noclobber, which the text may have set; the error stream goes first, so that even a
    // failure to open is silent. The last NUL tells a whole record from a cut one.
    let record = StateRecord.text(env: env.string, without: Array(secrets.keys))
    trap = "{ \(record); } 2>/dev/null >|\(target)"
  }

  deinit {
    try? file.close()
  }

  /// What changed; nil when the shell did not get to write all of it.
  func read() -> CarriedState? {
    guard let bytes = contents(), let records = StateRecord.all(in: bytes), records.count == 1 else {
      return nil
    }
    return difference.carried(to: records[0])
  }

  private func contents() -> [UInt8]? {
    guard let size = try? file.seek(offset: 0, from: .end), size > 0, size <= Self.largestSize else {
      return nil
    }
    let wanted = Int(size)
    return try? [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let read = try file.read(fromAbsoluteOffset: Int64(count), into: rest)
        if read == 0 { break }
        count += read
      }
    }
  }

  /// Without symbolic links, as a shell has it when PWD is missing or wrong.
  private static func currentDirectory() -> String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "/._-".contains(character)
  }
}
