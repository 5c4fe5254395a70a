import SystemPackage

/// A pipe by which one thread wakes another that waits in `ppoll`.
public final class WakePipe: Sendable {
  /// Why a pipe could not be made: too many open files.
  public struct Failure: Error, CustomStringConvertible {
    /// What the system said.
    public let description: String
  }

  private let ends: (readEnd: FileDescriptor, writeEnd: FileDescriptor)

  /// Makes a pipe.
  public init() throws(Failure) {
    do {
      ends = try FileDescriptor.pipe()
    } catch {
      throw Failure(description: "cannot make a pipe: \(error)")
    }
  }

  deinit {
    try? ends.readEnd.close()
    try? ends.writeEnd.close()
  }

  /// Becomes readable after `wake`.
  public var readDescriptor: Int32 { ends.readEnd.rawValue }

  /// Makes the read end readable.
  ///
  /// To be balanced by one `clear` before the next `wake`.
  public func wake() {
    let byte: [UInt8] = [1]
    _ = try? byte.withUnsafeBytes { try ends.writeEnd.write($0) }
  }

  /// Takes the byte that `wake` wrote.
  public func clear() {
    var byte: [UInt8] = [0]
    _ = try? byte.withUnsafeMutableBytes { try ends.readEnd.read(into: $0) }
  }
}
