import Glibc

/// Who is at the console, as the timeline names them.
public enum Responder {
  /// `user@host`: the login name behind `sudo` where there is one, and the short host name.
  ///
  /// A shared account is the rule on servers; the person behind it is what a timeline is read for.
  public static func current(environment: [String: String]) -> String {
    let user =
      nonEmpty(environment["SUDO_USER"]) ?? nameOfUser() ?? nonEmpty(environment["USER"]) ?? "unknown"
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
    var record = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 4096)
    guard getpwuid_r(getuid(), &record, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
    return record.pw_name.map { String(cString: $0) }
  }

  private static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
}
