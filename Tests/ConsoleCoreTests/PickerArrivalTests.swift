import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("What arrives while the picker is open")
struct PickerArrivalTests {
  private let size = TerminalSize(columns: 80, rows: 24)
  private let whole = [
    PickerRunbook(slug: "cache", title: "The cache", steps: 3),
    PickerRunbook(slug: "disk", title: "Disk full", alerts: ["DiskFull"], steps: 1),
    PickerRunbook(slug: "queue", title: "Queue of redis grows", steps: 5),
    PickerRunbook(slug: "redis-down", title: "Redis down", steps: 21),
  ]

  private func picker(incidents: [PickerIncident] = []) -> PickerState {
    var picker = PickerState(
      incidents: incidents, runbooks: nil, settings: ConsoleSettings(actor: "a@b"), now: ConsoleHarness.start)
    _ = picker.update(.resized(size))
    return picker
  }

  /// A picker that knows the names.
  private func named() -> PickerState {
    var picker = picker()
    _ = picker.update(.runbooks(.found(whole.map { PickerRunbook(slug: $0.slug) })))
    return picker
  }

  private func read() -> PickerState {
    var picker = named()
    _ = picker.update(.runbooks(.read(Dictionary(uniqueKeysWithValues: whole.enumerated().map { ($0, $1) }))))
    return picker
  }

  private func screen(_ picker: PickerState) -> String { picker.view(size: size).text }

  private func type(_ text: String, _ picker: inout PickerState) -> [Effect] {
    text.flatMap { picker.update(.input(.key(.character($0)))) }
  }

  private func slugs(_ picker: PickerState) -> [String] {
    picker.entries.compactMap { if case .runbook(let runbook) = $0 { runbook.slug } else { nil } }
  }

  private func chosen(_ picker: PickerState) -> String? {
    if case .runbook(let runbook) = picker.selectedEntry { runbook.slug } else { nil }
  }

  @Test("before anything is known open incidents can be taken up, and the screen says what goes on")
  func nothingYet() {
    let incident = PickerIncident(
      id: IncidentID("2026-11-21-disk"), title: "Disk", severity: nil, status: .investigating,
      startedAt: ConsoleHarness.start)
    var picker = picker(incidents: [incident])
    #expect(screen(picker).contains("looking for runbooks"))
    #expect(picker.update(.input(.key(.enter))) == [.openIncident(incident.id)])
  }

  @Test("names stand in their order at once, and can be opened; titles, steps and reviews come to them")
  func names() {
    var picker = named()
    #expect(slugs(picker) == whole.map(\.slug))
    #expect(screen(picker).contains("reading 0 of 4"))
    #expect(picker.update(.input(.key(.enter))) == [.openRunbook(slug: "cache")])
    _ = picker.update(.runbooks(.read([3: whole[3], 1: whole[1]])))
    #expect(slugs(picker) == whole.map(\.slug))
    #expect(screen(picker).contains("reading 2 of 4"))
    #expect(screen(picker).contains("Redis down") && !screen(picker).contains("The cache"))
    _ = picker.update(.runbooks(.read([0: whole[0], 2: whole[2]])))
    #expect(!screen(picker).contains("reading"))
  }

  @Test("thousands are counted with a comma")
  func thousands() {
    var picker = picker()
    _ = picker.update(.runbooks(.found((0..<5000).map { PickerRunbook(slug: "service-\($0)") })))
    _ = picker.update(
      .runbooks(
        .read(
          Dictionary(
            uniqueKeysWithValues: (0..<1200).map { ($0, PickerRunbook(slug: "service-\($0)", title: "T")) })))
    )
    #expect(screen(picker).contains("reading 1,200 of 5,000"))
    #expect(screen(picker).contains("5,000 runbooks"))
  }

  @Test("a file that cannot be read stays in the list, says why, and opens nothing")
  func unreadable() {
    var picker = named()
    _ = picker.update(
      .runbooks(.read([0: PickerRunbook(slug: "cache", reading: .failed("cache.md: it is binary"))])))
    #expect(screen(picker).contains("cannot be read"))
    #expect(picker.update(.input(.key(.enter))) == [])
    #expect(picker.notice == "cache.md: it is binary")
  }

  @Test("the cursor stays on the row that was chosen when better matches arrive")
  func keepsCursor() {
    var picker = named()
    _ = type("red", &picker)
    #expect(chosen(picker) == "redis-down")
    _ = picker.update(.input(.key(.escape)))
    _ = type("dis", &picker)
    let before = chosen(picker)
    #expect(before == "disk")
    _ = picker.update(.runbooks(.read([0: PickerRunbook(slug: "cache", title: "dis", alerts: ["dis"])])))
    #expect(slugs(picker).first == "cache")
    #expect(chosen(picker) == before)
    #expect(picker.update(.input(.key(.enter))) == [.openRunbook(slug: "disk")])
  }

  @Test("an alert that arrives after the cursor was moved back to the first line does not take it")
  func keepsFirst() {
    var picker = read()
    _ = picker.update(.input(.key(.down)))
    _ = picker.update(.input(.key(.up)))
    _ = picker.update(.alerts([FiringAlert(labels: ["alertname": "DiskFull"])]))
    #expect(chosen(picker) == "cache")
  }

  @Test("an alert finds its runbook once that has been read, and says until then that not all have been")
  func alert() {
    var picker = named()
    let alert = FiringAlert(labels: ["alertname": "DiskFull"])
    _ = picker.update(.alerts([alert]))
    #expect(picker.update(.input(.key(.enter))) == [])
    #expect(picker.notice?.contains("Not every runbook has been read") == true)
    _ = picker.update(.runbooks(.read([1: whole[1]])))
    #expect(picker.update(.input(.key(.enter))) == [.openAlert(alert, slug: "disk")])
  }

  @Test("three letters have the texts searched, fewer and none do not")
  func asks() {
    var picker = read()
    #expect(type("re", &picker) == [])
    #expect(type("d", &picker) == [.searchRunbooks("red")])
    #expect(type("i ", &picker) == [.searchRunbooks("redi")])
    #expect(picker.update(.input(.key(.backspace))) == [])
    #expect(picker.update(.input(.key(.escape))) == [.searchRunbooks("")])
    #expect(picker.findings == nil)
  }

  @Test("what was typed before the names were known is searched for when they are")
  func asksLater() {
    var picker = picker()
    #expect(type("red", &picker).contains(.searchRunbooks("red")))
    #expect(picker.update(.runbooks(.found(whole))) == [.searchRunbooks("red")])
  }

  @Test("a runbook with the words in its text comes after those that have them in their names, with its line")
  func inText() {
    var picker = read()
    _ = type("redis", &picker)
    #expect(slugs(picker) == ["queue", "redis-down"])
    let line = "systemctl restart redis"
    _ = picker.update(
      .runbooks(.searched(TextFindings(words: "redis", lines: [1: line, 3: "x"], done: 2, all: 4))))
    #expect(slugs(picker) == ["queue", "redis-down", "disk"])
    #expect(screen(picker).contains("searching 2 of 4 texts"))
    _ = picker.update(
      .runbooks(.searched(TextFindings(words: "redis", lines: [0: "y", 1: line, 3: "x"], done: 4, all: 4))))
    #expect(slugs(picker) == ["queue", "redis-down", "cache", "disk"])
    #expect(chosen(picker) == "queue")
    for _ in 0..<3 { _ = picker.update(.input(.key(.down))) }
    #expect(screen(picker).contains("in its text") && screen(picker).contains("It says: \(line)"))
    #expect(!screen(picker).contains("searching"))
  }

  @Test("a text is found before anything else of its runbook has been read")
  func inTextOfUnread() {
    var picker = named()
    _ = type("needle", &picker)
    _ = picker.update(
      .runbooks(.searched(TextFindings(words: "needle", lines: [1: "a needle"], done: 4, all: 4))))
    #expect(slugs(picker) == ["disk"])
    #expect(screen(picker).contains("in its text") && screen(picker).contains("It says: a needle"))
    #expect(picker.update(.input(.key(.enter))) == [.openRunbook(slug: "disk")])
  }

  @Test("that nothing matches is said for sure only when the texts have been searched")
  func nothing() {
    var picker = read()
    _ = type("zzz", &picker)
    #expect(screen(picker).contains("Nothing matches so far"))
    _ = picker.update(.runbooks(.searched(TextFindings(words: "zzz", lines: [:], done: 4, all: 4))))
    #expect(screen(picker).contains("Nothing matches\n"))
    var given = PickerState(
      incidents: [], runbooks: whole, settings: ConsoleSettings(actor: "a@b"), now: ConsoleHarness.start)
    _ = given.update(.resized(size))
    _ = type("zzz", &given)
    #expect(screen(given).contains("Nothing matches\n"))
  }

  @Test("what was found for the beginning of a word stays while the rest is typed, as far as it can be true")
  func narrowing() {
    var picker = read()
    _ = type("sys", &picker)
    let lines = [0: "systemctl stop", 1: "the whole system"]
    _ = picker.update(.runbooks(.searched(TextFindings(words: "sys", lines: lines, done: 4, all: 4))))
    #expect(slugs(picker) == ["cache", "disk"])
    _ = type("temc", &picker)
    #expect(slugs(picker) == ["cache"])
    _ = picker.update(.input(.key(.backspace)))
    #expect(slugs(picker) == [])
  }

  @Test("the answer to what was typed before is not taken")
  func lateAnswer() {
    var picker = read()
    _ = type("redis", &picker)
    let findings = TextFindings(words: "red", lines: [1: "predicate"], done: 4, all: 4)
    _ = picker.update(.runbooks(.searched(findings)))
    #expect(!slugs(picker).contains("disk"))
  }

  @Test("of a double click whose line has moved away in between nothing is opened")
  func movedClick() {
    var picker = read()
    let place = Position(column: 4, row: 3)
    _ = picker.update(.input(.mouse(MouseEvent(.press, at: place))))
    #expect(chosen(picker) == "disk")
    var unmoved = picker
    #expect(
      unmoved.update(.input(.mouse(MouseEvent(.doublePress, at: place)))) == [.openRunbook(slug: "disk")])
    _ = picker.update(.alerts([FiringAlert(labels: ["alertname": "Odd"])]))
    #expect(picker.update(.input(.mouse(MouseEvent(.doublePress, at: place)))) == [])
  }
}
