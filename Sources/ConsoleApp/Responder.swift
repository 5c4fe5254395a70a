import Glibc
import SystemPackage

/// Who is at the console, as the timeline names them.
public enum Responder {
  /// `user@host`: the login name behind `sudo` where there is one, and the short host name.
  ///
  /// A shared account is the rule on servers; the person behind it is what a timeline is read for. `/etc/passwd` is
  /// read here rather than by `getpwuid`: that loads modules of the machine's own C library, which a program that
  /// is linked statically cannot rely on (`nsswitch.conf(5)`). Who is only in a directory service has a login
  /// shell that set LOGNAME.
  public static func current(environment: [String: String]) -> String {
    let user =
      nonEmpty(environment["SUDO_USER"]) ?? nameOfUser() ?? nonEmpty(environment["LOGNAME"])
      ?? nonEmpty(environment["USER"]) ?? "uid\(getuid())"
    return "\(user)@\(hostName())"
  }

  /// The host's name up to the first dot.
  public static func hostName() -> String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "localhost" }
    let name = String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.split(separator: ".").first.map(String.init) ?? "localhost"
  }

  private static func nameOfUser() -> String? {
    let lines = try? FileDescriptor.bytes(of: "/etc/passwd", limit: 1 << 24)
    return lines.flatMap { name(of: getuid(), in: $0) }
  }

  /// The name of a user in lines of `passwd(5)`: `name:password:number:…`; the first line with the number counts.
  static func name(of user: uid_t, in lines: [UInt8]) -> String? {
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, !fields[0].isEmpty, uid_t(String(decoding: fields[2], as: UTF8.self)) == user
      else { continue }
      return String(decoding: fields[0], as: UTF8.self)
    }
    return nil
  }

  private static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
}
