public import IncidentModel
import Synchronization
import SystemPackage

extension TimelineStore {
  /// The most bytes of one output that are kept unless told otherwise: 64 MiB.
  public static let captureLimit = 64 << 20

  /// Begins the capture of the attempt whose start is `started`.
  ///
  /// - Parameter limit: the most bytes that are kept, half of them from the beginning and half from the end.
  public func openCapture(
    incident: IncidentID, started: EventID, limit: Int = TimelineStore.captureLimit
  ) throws(StoreError) -> CaptureWriter {
    let name = Self.captureName(started)
    // The reserve is for events: an output would use it up at once.
    if case .reserveUsed = trouble {
      let cause = StoreError(.full, path: home, cause: "no space is left")
      if let elsewhere = storeElsewhere(because: cause) {
        return try CaptureWriter(path: elsewhere.home.captures.appending(name), limit: max(0, limit))
      }
    }
    return try recording { store throws(StoreError) in
      try CaptureWriter(path: store.home.captures.appending(name), limit: max(0, limit))
    }
  }

  /// Returns the capture that an end names, or nil when it names none or it is not there.
  ///
  /// The digest is not checked here; ``verify(_:)`` does that.
  public func capture(_ end: AttemptEnd) throws(StoreError) -> [UInt8]? {
    guard let path = try keptCapture(end) else { return nil }
    return try PrivateFiles.read(path)
  }

  /// Where a capture is: in the home, else in a fallback home; nil when it is nowhere.
  func keptCapture(_ end: AttemptEnd) throws(StoreError) -> FilePath? {
    guard let path = capturePath(end) else { return nil }
    if try PrivateFiles.kind(of: path) != .nothing { return path }
    return fallbackHomesThere.lazy.compactMap { end.capture.flatMap($0.captures.child) }
      .first { (try? PrivateFiles.kind(of: $0)) == .file }
  }

  /// The path of a capture; nil for a name that would lead out of the directory.
  func capturePath(_ end: AttemptEnd) -> FilePath? {
    end.capture.flatMap(home.captures.child)
  }

  /// A capture's file name: an identifier is unique for ever, so that the incident need not be in it.
  static func captureName(_ started: EventID) -> String { "\(started).out" }
}
