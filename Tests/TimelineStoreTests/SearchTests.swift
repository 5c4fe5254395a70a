import IncidentModel
import Testing

@testable import TimelineStore

@Suite("Search")
struct SearchTests {
  let home: TestHome
  let store: TimelineStore
  let redis: IncidentID
  let disk: IncidentID

  init() throws {
    home = try TestHome()
    store = try home.store()
    redis = try store.begin(.example()).incident
    disk = try store.begin(.example("disk-full")).incident
    _ = try store.append(
      [
        .note("Checkout errors everywhere"), EventDraft(.note(.decision, "Lower maxmemory")),
        EventDraft(.milestone(.mitigated, "Évicted the big key")),
      ], to: redis)
    _ = try store.append([.note("/var/lib is full")], to: disk)
  }

  @Test(
    "incidents are found by words of notes, whatever case and accents, and by the beginning of the last",
    arguments: [
      "checkout", "CHECKOUT err", "evicted", "errors checkout", "maxmem",
    ])
  func words(query: String) throws {
    #expect(try store.history(query).map(\.summary.id) == [redis])
  }

  @Test(
    "what no incident holds is not found, and signs of a query language are words",
    arguments: [
      "nothing", "checkout lib", "\"", "NEAR(", "text:checkout*", "* OR 1", "-", "check*out",
    ])
  func nothing(query: String) throws {
    #expect(try store.history(query).isEmpty)
  }

  @Test("words of several events find the incident that has them all, where no event has")
  func apart() throws {
    let match = try #require(try store.history("checkout maxmem").first)
    #expect(match.summary.id == redis)
    #expect(match.places.map(\.kind) == ["note", "decision"])
    _ = try store.append([.note("maxmemory and checkout")], to: disk)
    #expect(try store.history("checkout maxmem").map(\.summary.id) == [disk])
  }

  @Test("what became of a hypothesis, a correction and a message are found")
  func saidLater() throws {
    let events = try store.append([EventDraft(.note(.hypothesis, "memory"))], to: redis)
    let target = try #require(events.first).id
    _ = try store.append(
      [
        EventDraft(.hypothesisJudged(target, .confirmed, "oomkiller")),
        EventDraft(.corrected(target, "swapping")),
        EventDraft(.messageSent(name: "Status page", "apologies")),
      ], to: redis)
    for word in ["oomkiller", "swapping", "apologies"] {
      #expect(try store.history(word).map(\.summary.id) == [redis], "\(word)")
    }
  }

  @Test("without words every incident comes, newest first, with what ended it")
  func all() throws {
    let matches = try store.history()
    #expect(matches.map(\.summary.id) == [disk, redis])
    #expect(matches.map(\.resolution) == [nil, "Évicted the big key"])
    #expect(matches.map(\.places) == [[], []])
    _ = try store.append([EventDraft(.note(.decision, "Wait until 04:00"))], to: disk)
    let decided = try #require(try store.history().first)
    #expect(decided.resolution == "Wait until 04:00" && decided.isDecision && !matches[1].isDecision)
  }

  @Test(
    "a hypothesis that held is named as it was put right, with why; one that was refuted after all is not")
  func confirmed() throws {
    let events = try store.append(
      [EventDraft(.note(.hypothesis, "a full disc")), EventDraft(.note(.hypothesis, "DNS"))], to: disk)
    let resolution = { try store.history().first?.resolution }
    _ = try store.append([EventDraft(.hypothesisJudged(events[0].id, .confirmed, ""))], to: disk)
    #expect(try resolution() == "a full disc")
    _ = try store.append(
      [
        EventDraft(.corrected(events[0].id, "a full disk")),
        EventDraft(.hypothesisJudged(events[0].id, .confirmed, "df says so")),
      ], to: disk)
    #expect(try resolution() == "a full disk: df says so")
    _ = try store.append([EventDraft(.hypothesisJudged(events[0].id, .refuted, "freed long ago"))], to: disk)
    #expect(try resolution() == nil)
  }

  @Test("the first status of those that say that it is over counts, and a later one that says otherwise")
  func resolvedAt() throws {
    let first = try store.append([EventDraft(.statusChanged(.resolved))], to: disk)
    _ = try store.append([EventDraft(.statusChanged(.resolved))], to: disk)
    #expect(try store.incidents().first?.resolvedAt == first.first?.at)
    _ = try store.append([EventDraft(.statusChanged(.monitoring))], to: disk)
    let last = try store.append([EventDraft(.statusChanged(.resolved))], to: disk)
    #expect(try store.incidents().first?.resolvedAt == last.first?.at)
  }

  @Test("outputs and commands are searched, and the last change that succeeded is named")
  func outputs() throws {
    try finish("redis-cli info memory", class: .read, status: 0, output: "used_memory_human:7.99G\n")
    try finish("systemctl restart redis-server", class: .change, status: 0, output: "")
    try finish("rm -rf /var/lib/redis", class: .destroy, status: 1, output: "")
    let match = try #require(try store.history("7.99G").first)
    #expect(match.summary.id == redis)
    #expect(match.places.first?.kind == "command_finished")
    #expect(match.places.first?.text.contains("7.99G") == true)
    #expect(match.lastChange == "systemctl restart redis-server")
    #expect(try store.history("systemctl restart").count == 1)
  }

  @Test("what was recorded after a search is found by the next one, of any store")
  func later() throws {
    #expect(try store.history("kernel").isEmpty)
    _ = try home.store().append([.note("kernel panic")], to: disk)
    #expect(try store.history("kernel").map(\.summary.id) == [disk])
  }

  private func finish(_ text: String, class commandClass: CommandClass, status: Int, output: String) throws {
    let start = AttemptStart(step: nil, command: nil, text: text, commandClass: commandClass, attempt: 1)
    let started = try #require(try store.append([EventDraft(.commandStarted(start))], to: redis).first)
    let capture = try store.openCapture(incident: redis, started: started.id)
    try capture.append(Array(output.utf8))
    let kept = try capture.finish()
    let end = AttemptEnd(
      started: started.id, step: nil, command: nil, text: text, commandClass: commandClass, attempt: 1,
      cause: .exit,
      exitStatus: status, sha256: kept.sha256, capture: kept.file,
      verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
    _ = try store.append([EventDraft(.commandFinished(end))], to: redis)
  }
}
