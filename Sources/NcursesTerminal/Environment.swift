import Glibc

/// The process's environment.
enum Environment {
  /// Returns a variable's value; nil when it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
