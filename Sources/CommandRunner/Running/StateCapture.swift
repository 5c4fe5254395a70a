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
  /// What a shell keeps for itself.
  private static let noise: Set<String> = ["SHLVL", "_", "PWD", "OLDPWD"]

  private let file: FileDescriptor
  private let baseline: [String: String]
  private let secrets: [String: String]
  /// What the shell may call the directory it starts in.
  private let starts: Set<String>
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
    baseline = environment
    self.secrets = secrets
    starts = directory.map { [$0.string] } ?? [environment["PWD"] ?? "", Self.currentDirectory()]
    let without = secrets.keys.filter(Self.isName).sorted().map { " -u \($0)" }.joined()
    let target = "/proc/\(getpid())/fd/\(descriptor)"
    // `>|` because of noclobber, which the text may have set; the error stream goes first, so that even a
    // failure to open is silent. The last NUL tells a whole record from a cut one.
    trap = """
      { command pwd && printf "\\0" && \(env)\(without) -0 && printf "\\0"; } 2>/dev/null >|\(target)
      """
  }

  deinit {
    try? file.close()
  }

  /// What changed; nil when the shell did not get to write all of it.
  func read() -> CarriedState? {
    guard let bytes = contents(), bytes.last == 0 else { return nil }
    var records = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
    guard records.count >= 3, records.removeLast().isEmpty, records.removeLast().isEmpty else { return nil }
    guard let directoryLine = records.popFirst() else { return nil }
    return difference(
      variables: Self.variables(records), directory: String(decoding: directoryLine.dropLast(), as: UTF8.self)
    )
  }

  private func difference(variables: [String: String], directory end: String) -> CarriedState {
    var carried = CarriedState()
    for (name, value) in variables where baseline[name] != value && mayCarry(name, value) {
      carried.set[name] = value
    }
    carried.unset = baseline.keys.filter { name in
      variables[name] == nil && secrets[name] == nil && Self.isName(name) && !Self.noise.contains(name)
    }.sorted()
    if !starts.contains(end) { carried.directory = FilePath(end) }
    return carried
  }

  private func mayCarry(_ name: String, _ value: String) -> Bool {
    guard Self.isName(name), !Self.noise.contains(name), secrets[name] == nil else { return false }
    return !secrets.values.contains { secret in
      secret.utf8.count >= Redactor.shortestSecret ? value.contains(secret) : value == secret
    }
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

  private static func variables(_ records: ArraySlice<ArraySlice<UInt8>>) -> [String: String] {
    var variables: [String: String] = [:]
    for record in records {
      guard let separator = record.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: record[..<separator], as: UTF8.self)
      variables[name] = String(decoding: record[(separator + 1)...], as: UTF8.self)
    }
    return variables
  }

  /// Whether a shell can have a variable of this name: exported functions, for one, have others.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isASCIILetterOrDigit }
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "/._-".contains(character)
  }
}
