import Synchronization
import SystemPackage

/// Streams one command's output into its capture; may be used from any thread.
public final class CaptureWriter: Sendable {
  private let path: FilePath
  private let file: Mutex<CaptureFile?>

  init(path: FilePath, limit: Int) throws(StoreError) {
    self.path = path
    file = Mutex(try CaptureFile(path: path, limit: limit))
  }

  deinit {
    file.withLock { $0.take() }?.abandon()
  }

  /// Keeps the next bytes of the output, which are already redacted.
  ///
  /// After it has thrown, say `full`, it may be called on: later bytes are counted as cut, and `finish` keeps
  /// what was written before. Throws `closed` after `finish`.
  ///
  /// - Parameter isError: whether they come from standard error.
  public func append(_ bytes: [UInt8], isError: Bool = false) throws(StoreError) {
    try file.withLock { file throws(StoreError) in
      guard file != nil else { throw closed }
      try file?.append(bytes, isError: isError)
    }
  }

  /// Makes the capture durable and returns what is to be recorded of it.
  ///
  /// Over the limit the file holds head and tail with a line between them that says how much is left out; its
  /// digest is that of the file as it is kept. Throws `closed` when called twice.
  public func finish() throws(StoreError) -> CaptureSummary {
    try file.withLock { file throws(StoreError) in
      guard var finishing = file.take() else { throw closed }
      return try finishing.finish()
    }
  }

  private var closed: StoreError { StoreError(.closed, path: path, cause: "the capture is finished") }
}
