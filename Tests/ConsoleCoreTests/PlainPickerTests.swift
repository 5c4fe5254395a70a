import IncidentModel
import TerminalFrame
import Testing

@testable import ConsoleCore

@Suite("The picker in plain lines")
struct PlainPickerTests {
  private static let titles = ["Certificate expires", "Disk full", "Queue grows", "Redis is down"]
  private static let whole = zip(["cert", "disk", "queue", "redis"], titles).map {
    PickerRunbook(slug: $0, title: $1, steps: 3)
  }
  private static let all = Dictionary(uniqueKeysWithValues: whole.enumerated().map { ($0, $1) })

  private func unread(isInteractive: Bool = true) -> PlainPicker {
    PlainPicker(
      PickerState(
        incidents: [], runbooks: nil, settings: ConsoleSettings(actor: "a@b"), now: ConsoleHarness.start),
      isInteractive: isInteractive)
  }

  private func names(_ runbooks: [PickerRunbook] = whole) -> Message {
    .runbooks(.found(runbooks.map { PickerRunbook(slug: $0.slug) }))
  }

  private func said(_ effects: [Effect]) -> [String] {
    effects.flatMap { effect -> [String] in if case .say(let lines) = effect { lines } else { [] } }
  }

  @Test("a number opens, words narrow")
  func picker() {
    var picker = PlainPicker(TestPicker.make())
    let first = picker.update(.resized(TerminalSize(columns: 80, rows: 24)))
    guard case .say(let lines) = first.first else {
      Issue.record("nothing is said")
      return
    }
    #expect(lines.first == "1 open incident 2026-11-21-redis-down, investigating: Redis down")
    #expect(lines.contains("4 runbook database-failover: データベース failover, review overdue"))
    _ = picker.update(.input(.paste("certificate")))
    let opened = picker.update(.input(.paste("1")))
    #expect(opened.contains(.openRunbook(slug: "certificate-expiring")))
  }

  @Test("it speaks as soon as names are known, and says when everything has been read")
  func atOnce() {
    var picker = unread()
    #expect(said(picker.update(.tick(ConsoleHarness.start))) == [])
    let first = said(picker.update(names()))
    #expect(first.prefix(4) == ["1 runbook cert", "2 runbook disk", "3 runbook queue", "4 runbook redis"])
    #expect(first.last?.contains("being read") == true)
    #expect(said(picker.update(.runbooks(.read([0: Self.whole[0]])))) == [])
    #expect(said(picker.update(.runbooks(.read(Self.all)))) == ["All 4 runbooks have been read."])
    #expect(picker.update(.input(.paste("2"))) == [.openRunbook(slug: "disk")])
  }

  @Test("a number keeps what it was said for, whatever is read or found later")
  func numbers() {
    var picker = unread()
    _ = picker.update(names())
    // Of its name one is known for it; that another's title has it too is known only later.
    #expect(said(picker.update(.input(.paste("disk")))) == ["1 runbook disk"])
    var read = Self.all
    read[2] = PickerRunbook(slug: "queue", title: "disk", steps: 1)
    #expect(said(picker.update(.runbooks(.read(read)))) == ["Also:", "2 runbook queue: disk"])
    var found = TextFindings(words: "disk", lines: [0: "df -h # disk"], done: 2, all: 4)
    #expect(said(picker.update(.runbooks(.searched(found)))) == [])
    found.done = 4
    #expect(
      said(picker.update(.runbooks(.searched(found)))) == [
        "In their texts:", "3 runbook cert: Certificate expires",
      ])
    #expect(picker.update(.input(.paste("1"))) == [.openRunbook(slug: "disk")])
    #expect(picker.update(.input(.paste("3"))) == [.openRunbook(slug: "cert")])
  }

  @Test("that nothing matches is said at once, and for good when everything was looked through")
  func nothing() {
    var picker = unread()
    _ = picker.update(names())
    #expect(said(picker.update(.input(.paste("xyz")))) == ["Nothing matches 'xyz' so far."])
    _ = picker.update(.runbooks(.read(Self.all)))
    let found = TextFindings(words: "xyz", lines: [:], done: 4, all: 4)
    #expect(said(picker.update(.runbooks(.searched(found)))) == ["Nothing matches 'xyz'."])
  }

  @Test("of a long list the first are said, and all of them for an empty line")
  func long() {
    var picker = unread()
    let many = (1...2000).map { PickerRunbook(slug: "r\($0)") }
    let first = said(picker.update(names(many)))
    #expect(first.count == 43)
    #expect(first[40] == "And 1,960 more, up to 2,000: words look for some.")
    #expect(picker.update(.input(.paste("1999"))) == [.openRunbook(slug: "r1999")])
    #expect(said(picker.update(.input(.paste("")))).count == 2000)
  }

  @Test(
    "it ends at any time", arguments: [Message.input(.paste("q")), .input(.key(.control("c"))), .terminate])
  func ends(_ message: Message) {
    var picker = unread()
    #expect(picker.update(message) == [.quit])
    _ = picker.update(names())
    #expect(picker.takesInput)
    #expect(picker.update(message).last == .quit)
  }

  @Test("a pipe's lines wait until all that they may mean is known")
  func pipe() {
    var picker = unread(isInteractive: false)
    #expect(said(picker.update(names())) == [])
    #expect(!picker.takesInput)
    #expect(said(picker.update(.runbooks(.read(Self.all)))).first == "1 runbook cert: Certificate expires")
    #expect(picker.takesInput)
    _ = picker.update(.input(.paste("full")))
    #expect(!picker.takesInput)
    _ = picker.update(.runbooks(.searched(TextFindings(words: "full", lines: [:], done: 4, all: 4))))
    #expect(picker.takesInput)
    #expect(picker.update(.input(.paste("1"))) == [.openRunbook(slug: "disk")])
  }
}
