import SystemPackage

/// Where a store records while it cannot record in its home: another store, in another directory.
struct Fallback {
  /// How long a home that failed is left alone before it is tried again.
  static let pause = Duration.seconds(5)

  /// The directories that may be used, the best first.
  var homes: [FilePath]
  /// The store that is used; nil while everything goes where it belongs.
  var store: TimelineStore?
  /// Why.
  var cause: StoreError?
  /// When the home was last tried.
  var triedAt: ContinuousClock.Instant?
  /// Whether this process has given up the reserve.
  var isReserveUsed: Bool

  init(homes: [FilePath], isReserveUsed: Bool = false) {
    self.homes = homes
    self.isReserveUsed = isReserveUsed
  }

  /// Whether the home failed so recently that it is not tried now.
  var isPausing: Bool { triedAt.map { $0.duration(to: .now) < Self.pause } ?? false }
}
