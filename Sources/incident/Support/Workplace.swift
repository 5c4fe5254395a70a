import CommandRunner
import ConsoleApp
import ConsoleConfiguration
import Glibc
import IncidentModel
import RunbookLoader
import Synchronization
import SystemPackage
import TimelineStore

/// What a command works with: the environment, the runbooks, the store.
struct Workplace {
  var environment: [String: String]
  var actor: String
  /// What the responder's configuration says.
  let configuration: Configuration
  /// What in it is wrong, and so is not taken over.
  let configurationProblems: [ConfigurationProblem]
  let options: CommonChoices

  init(_ options: CommonOptions) { self.init(options.choices) }

  init(_ options: CommonChoices) {
    self.options = options
    // The address of a server decides what a runbook's queries are, wherever it is loaded.
    for language in QueryLanguage.allCases {
      let start = language.addressVariable + "="
      guard let setting = options.set.last(where: { $0.hasPrefix(start) }) else { continue }
      setenv(language.addressVariable, String(setting.dropFirst(start.count)), 1)
    }
    environment = ProcessEnvironment.current
    (configuration, configurationProblems) = ConfigurationFile.read(environment)
    actor = Responder.current(environment: environment)
  }

  var library: RunbookLibrary {
    RunbookLibrary(
      directories: IncidentHome.runbookDirectories(options: options.runbooks, environment: environment),
      builtin: BuiltinRunbooks.all, cache: summaryCache)
  }

  /// What lists of runbooks remember; nil where there is no place for it.
  var summaryCache: SummaryCache? {
    IncidentHome.cacheDirectory(environment: environment).flatMap {
      SummaryCache(directory: $0, version: ProgramVersion.current)
    }
  }

  /// Opens the store, making it if it is not there, and says what is not as it should be.
  func openStore(for purpose: TimelineStore.Purpose = .recording) throws -> TimelineStore {
    try Self.said(storeOpening(for: purpose)())
  }

  /// What opens the store, on whatever thread.
  func storeOpening(
    for purpose: TimelineStore.Purpose
  ) throws -> @Sendable () throws(StoreError) -> TimelineStore.Opened {
    let home = try IncidentHome.directory(option: options.home, environment: environment)
    let fallbacks = IncidentHome.fallbacks(for: home, environment: environment)
    return { [actor] () throws(StoreError) in
      try TimelineStore.open(
        home: home, actor: actor, fallbackHomes: fallbacks, for: purpose, clock: SystemClock.now)
    }
  }

  /// Stores that were opened: to give one back takes a thread, which there may be none left for.
  private static let stores = Mutex<[TimelineStore]>([])

  /// Closes what is open still.
  static func close() {
    for store in stores.withLock({ $0 }) { store.close() }
  }

  /// Says what is not as it should be with a store.
  static func said(_ opened: TimelineStore.Opened) -> TimelineStore {
    stores.withLock { $0.append(opened.store) }
    for remark in opened.remarks { Standard.error("incident: \(remark)") }
    return opened.store
  }

  /// Whether there is a timeline, as far as one can see from here.
  var hasTimeline: Bool {
    guard let home = try? IncidentHome.directory(option: options.home, environment: environment) else {
      return false
    }
    return access(home.appending("incident.db").string, F_OK) == 0
  }

  /// The line before a store in which whatever runs commands puts its writes, with the responder's limits.
  func queue(before store: TimelineStore) -> StoreQueue {
    StoreQueue(store: store, captureLimit: configuration.captureLimit)
  }

  /// Opens the store if there is one: looking for an incident makes nothing.
  func openExistingStore(for purpose: TimelineStore.Purpose = .recording) throws -> TimelineStore {
    let home = try IncidentHome.directory(option: options.home, environment: environment)
    // Anything but "no such file" is for the store to explain.
    if access(home.appending("incident.db").string, F_OK) != 0, errno == ENOENT {
      throw CommandFailure(.failure, "no incident yet in \(home); 'incident start RUNBOOK' opens one")
    }
    return try openStore(for: purpose)
  }

  /// The incident that is meant: the one named, else `INCIDENT_ID`, else the newest open one.
  ///
  /// Whoever only reads gets the newest one where none is open, and is told so: a postmortem is written after the end.
  func incident(_ named: String?, in store: TimelineStore, isRead: Bool = false) throws -> IncidentID {
    if let text = named ?? environment["INCIDENT_ID"], !text.isEmpty {
      guard let found = try store.resolve(text) else {
        throw CommandFailure(.failure, "no incident '\(text)' in \(store.home)")
      }
      return found
    }
    guard let newest = try store.latestOpenIncident(runbook: nil) else {
      let resolved = try store.incidents().first
      if isRead, let resolved {
        Standard.error("incident: none is open; this is the newest, \(resolved.id), which is resolved")
        return resolved.id
      }
      let last = resolved.map { "; the newest, \($0.id), is resolved: name it to go on with it" }
      throw CommandFailure(
        .failure, "no open incident in \(store.home)\(last ?? "; 'incident start RUNBOOK' opens one")")
    }
    return newest
  }

  /// The moment that `--at` means; nil when it was not given.
  func moment(_ text: String?) throws -> Timestamp? {
    guard let text else { return nil }
    let now = SystemClock.now()
    let offset = SystemClock.utcOffsetSeconds(at: now)
    guard let moment = TimeExpression.parse(text, now: now, offsetSeconds: offset) else {
      throw CommandFailure(
        .usage, "--at: '\(text)' is not a time; say -5m, 03:12, 'yesterday 23:40' or 2026-11-21T03:12Z")
    }
    if let reason = moment.reasonNotYet(now) { throw CommandFailure(.usage, "--at: \(reason)") }
    return moment
  }

  /// The values given by `--set NAME=VALUE`.
  func presetValues() throws -> [String: String] {
    var values: [String: String] = [:]
    for setting in options.set {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw CommandFailure(.usage, "--set: '\(setting)' is not NAME=VALUE")
      }
      values[String(parts[0])] = String(parts[1])
    }
    return values
  }

  var runner: CommandRunner { CommandRunner(supervisor: FilePath("/proc/self/exe")) }
}
