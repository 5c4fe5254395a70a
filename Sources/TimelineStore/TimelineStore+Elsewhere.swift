import GRDB
public import IncidentModel
import Synchronization
public import SystemPackage

extension TimelineStore {
  /// The files of which one changes with every event that is recorded in a fallback home, whether or not they are
  /// there.
  public var filesElsewhere: [FilePath] {
    // The last process that closes a database moves its log into it.
    fallback.withLock { $0.homes }.filter { $0 != home }.flatMap { home in
      [home.database, FilePath(home.database.string + "-wal")]
    }
  }

  /// Returns an incident's events that are durable in a fallback home and not in the home yet, whoever recorded
  /// them; none as a rule.
  ///
  /// They have no number in the timeline yet: their sequence is 0. ``trouble`` speaks of them until a later call
  /// finds none. A fallback home that is not this user's alone is left alone, as anybody may have made it.
  public func eventsElsewhere(of incident: IncidentID) -> [TimelineEvent] {
    var events: [TimelineEvent] = []
    var place: FilePath?
    for path in fallbackHomesThere {
      guard let there = try? TimelineStore(reading: path, actor: actor, clock: clock) else { continue }
      defer { there.close() }
      let found = withoutKnown((try? there.events(of: incident)) ?? [])
      if !found.isEmpty { place = place ?? path }
      events += found.map(Self.withoutNumber)
    }
    fallback.withLock { $0.others = place.map { (home: $0, count: events.count) } }
    return events
  }

  /// The fallback homes that are there and this user's alone.
  var fallbackHomesThere: [FilePath] {
    fallback.withLock { $0.homes }.filter { path in
      path != home && PrivateFiles.isPrivateOrMissing(path.removingLastComponent())
        && (try? PrivateFiles.kind(of: path.database)) == .file
    }
  }

  /// Takes in what other processes recorded elsewhere, when there is something and the home can be written.
  func takeInOthers() {
    let isDue = fallback.withLock { fallback in
      guard fallback.others != nil, fallback.store == nil, fallback.areOthersDue else { return false }
      fallback.othersTriedAt = .now
      return true
    }
    if isDue, takeInLeftovers() > 0 { fallback.withLock { $0.others = nil } }
  }

  /// The events that are not in the home's database.
  private func withoutKnown(_ events: [TimelineEvent]) -> [TimelineEvent] {
    guard !events.isEmpty else { return [] }
    let unknown = try? read { database in
      let known = try database.cachedStatement(sql: "SELECT 1 FROM events WHERE id = ?")
      return try events.filter { try Int.fetchOne(known, arguments: [$0.id.bytes]) == nil }
    }
    return unknown ?? events
  }
}
