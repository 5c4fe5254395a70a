public import IncidentModel
public import RunbookLoader
public import TimelineStore

/// Begins incidents and takes them up again, with everything that a console or a shell needs of them.
public struct IncidentOpening {
  private let store: TimelineStore
  private let library: RunbookLibrary

  /// Makes an opening onto a store and the runbooks that are known.
  public init(store: TimelineStore, library: RunbookLibrary) {
    self.store = store
    self.library = library
  }

  /// An incident with its runbook and its timeline so far.
  public struct Opened: Sendable {
    /// Its identifier.
    public var incident: IncidentID
    /// Its runbook, as the file says it now, or as it was when the file is gone.
    public var loaded: LoadedRunbook
    /// Whether the file is gone and the copy in the store is used.
    public var isFromStore: Bool
    /// Everything that is recorded.
    public var events: [TimelineEvent]
  }

  /// Why an incident could not be opened.
  public enum Failure: Error, CustomStringConvertible {
    /// The timeline could not be read or written.
    case store(StoreError)
    /// Neither the runbook's file nor the store's copy of it can be read.
    case runbook(RunbookError)
    /// There is no such incident.
    case noIncident(IncidentID)

    /// One clear line: what, where, what to do.
    public var description: String {
      switch self {
      case .store(let error): error.description
      case .runbook(let error): error.description
      case .noIncident(let id): "no incident \(id); 'incident history' lists those there are"
      }
    }
  }

  /// Begins an incident on a runbook: the runbook's bytes and the first events are durable when it returns.
  public func begin(_ loaded: LoadedRunbook, _ beginning: IncidentBeginning) throws(StoreError) -> Opened {
    let events = try beginning.record(source: loaded.source, in: store)
    return Opened(incident: events[0].incident, loaded: loaded, isFromStore: false, events: events)
  }

  /// Takes up an incident again; attempts of consoles that are gone are closed as interrupted.
  public func resume(_ incident: IncidentID) throws(Failure) -> Opened {
    var events: [TimelineEvent]
    do throws(StoreError) {
      events = try store.events(of: incident)
      // The events tell it sooner than the database would: nearly always there is nothing to close.
      if Self.hasUnfinishedAttempts(events), try !store.closeAbandonedAttempts(of: incident).isEmpty {
        events = try store.events(of: incident)
      }
    } catch {
      throw .store(error)
    }
    // The whole timeline is folded once, by the console.
    guard let start = events.lazy.compactMap(\.body.incidentStart).first else { throw .noIncident(incident) }
    let (loaded, isFromStore) = try runbook(of: start)
    return Opened(incident: incident, loaded: loaded, isFromStore: isFromStore, events: events)
  }

  private static func hasUnfinishedAttempts(_ events: [TimelineEvent]) -> Bool {
    var unfinished: Set<EventID> = []
    for event in events {
      switch event.body {
      case .commandStarted: unfinished.insert(event.id)
      case .commandFinished(let end): unfinished.remove(end.started)
      default: break
      }
    }
    return !unfinished.isEmpty
  }

  /// The file where it was, else the same slug among the known runbooks, else the copy in the store.
  private func runbook(of start: IncidentStart) throws(Failure) -> (LoadedRunbook, isFromStore: Bool) {
    do throws(RunbookError) {
      return (try library.find(start.path.hasPrefix("builtin:") ? start.runbook : start.path), false)
    } catch {
      if let loaded = try? library.find(start.runbook) { return (loaded, false) }
      guard let bytes = try? store.runbook(sha256: start.sha256) else { throw .runbook(error) }
      let source = String(decoding: bytes, as: UTF8.self)
      return (RunbookLoader.load(source: source, path: start.path, slug: start.runbook), true)
    }
  }
}
