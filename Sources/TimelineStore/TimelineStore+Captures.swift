public import IncidentModel
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
    try CaptureWriter(path: home.captures.appending(Self.captureName(started)), limit: max(0, limit))
  }

  /// Returns the capture that an end names, or nil when it names none or it is not there.
  ///
  /// The digest is not checked here; ``verify(_:)`` does that.
  public func capture(_ end: AttemptEnd) throws(StoreError) -> [UInt8]? {
    guard let path = capturePath(end) else { return nil }
    return try PrivateFiles.read(path)
  }

  /// The path of a capture; nil for a name that would lead out of the directory.
  func capturePath(_ end: AttemptEnd) -> FilePath? {
    end.capture.flatMap(home.captures.child)
  }

  /// A capture's file name: an identifier is unique for ever, so that the incident need not be in it.
  static func captureName(_ started: EventID) -> String { "\(started).out" }
}
