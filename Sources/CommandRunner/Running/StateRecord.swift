/// What a shell wrote about itself: its directory, then its exported variables.
///
/// `pwd`, a NUL, what `env -0` prints, a NUL: a name and a value may hold anything but that.
struct StateRecord: Equatable {
  var directory: String
  var variables: [String: String]

  /// The shell text that writes one record to standard output; it holds no single quote.
  ///
  /// - Parameters:
  ///   - env: how `env` is called there.
  ///   - names: variables that are left out, secrets among them.
  static func text(env: String, without names: [String]) -> String {
    let options = names.filter(isName).sorted().map { " -u \($0)" }.joined()
    return #"command pwd && printf "\0" && \#(env)\#(options) -0 && printf "\0""#
  }

  /// Reads one record after the other; nil when the last one is cut.
  static func all(in bytes: [UInt8]) -> [StateRecord]? {
    var records: [StateRecord] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let line = take(&rest), line.last == UInt8(ascii: "\n") else { return nil }
      var record = StateRecord(directory: String(decoding: line.dropLast(), as: UTF8.self), variables: [:])
      while true {
        guard let entry = take(&rest) else { return nil }
        if entry.isEmpty { break }
        guard let separator = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let name = String(decoding: entry[..<separator], as: UTF8.self)
        record.variables[name] = String(decoding: entry[(separator + 1)...], as: UTF8.self)
      }
      records.append(record)
    }
    return records
  }

  private static func take(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 0) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// Whether a shell can have a variable of this name: exported functions, for one, have others.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isASCIILetterOrDigit }
  }
}
