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
  /// Where other processes have events that are not in the home yet, and how many of an incident; nil for none.
  var others: (home: FilePath, count: Int)?
  /// When it was last tried to take those in.
  var othersTriedAt: ContinuousClock.Instant?
  /// Whether something stayed in a fallback home when the rest came home.
  var isSomethingLeft = false
  /// When the home was last tried.
  var triedAt: ContinuousClock.Instant?
  /// Whether this process has given up the reserve.
  var isReserveUsed: Bool

  init(homes: [FilePath], isReserveUsed: Bool = false) {
    self.homes = homes
    self.isReserveUsed = isReserveUsed
  }

  /// Whether it is so long ago that those of others were tried that it is time again: a second.
  var areOthersDue: Bool { othersTriedAt.map { $0.duration(to: .now) >= .seconds(1) } ?? true }

  /// Whether the home failed so recently that it is not tried now.
  var isPausing: Bool { triedAt.map { $0.duration(to: .now) < Self.pause } ?? false }
}
