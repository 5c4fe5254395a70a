import Glibc

/// Texts as C wants them.
public enum CStrings {
  /// Calls with the texts as an array of C strings with a null at its end, which live as long as the call.
  public static func with<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
  ) rethrows -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return try pointers.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("the final nil is always there") }
      return try body(UnsafePointer(start))
    }
  }
}
