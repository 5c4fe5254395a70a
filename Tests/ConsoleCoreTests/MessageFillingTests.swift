import IncidentModel
import Testing

@testable import ConsoleCore

/// The blanks of the messages in real runbooks, and what the incident knows of them.
@Suite("Filling a message")
struct MessageFillingTests {
  private static let facts = {
    var facts = MessageFacts(now: Timestamp(iso8601: "2026-11-21T03:26:30Z") ?? Timestamp(milliseconds: 0))
    facts.startedAt = Timestamp(iso8601: "2026-11-21T03:12:05Z")
    facts.nextUpdate = facts.now.advanced(bySeconds: 600)
    (facts.incident, facts.title) = ("2026-11-21-redis-down", "Redis is down")
    (facts.status, facts.severity, facts.lead) = (.identified, .sev2, "eva")
    (facts.step, facts.impact, facts.cause) = ("2 Ask Redis", "logins fail", "the OOM killer took it")
    return facts
  }()

  @Test(
    "fills what is known",
    arguments: [
      ("UPDATE: Redis - [duration] min", "UPDATE: Redis - 14 min"),
      ("UPDATE: Redis - 15 min elapsed", "UPDATE: Redis - 14 min elapsed"),
      ("Fixed.\nDuration: 22 minutes", "Fixed.\nDuration: 14 minutes"),
      ("Duration: [duration]", "Duration: 14 min"), ("Duration: [minutes] min", "Duration: 14 min"),
      ("Status: [investigating / identified / monitoring]", "Status: identified"),
      ("Since: [HH:MM] UTC", "Since: 03:12 UTC"), ("Started at <HH:MM>", "Started at 03:12 UTC"),
      ("Next update: [HH:MM]", "Next update: 03:36 UTC"),
      ("Next update at [next update] UTC", "Next update at 03:36 UTC"),
      ("Lead: [name]", "Lead: eva"), ("Impact: [what users notice]", "Impact: logins fail"),
      ("Now: [what we do]", "Now: 2 Ask Redis"), ("Known: [what we know]", "Known: the OOM killer took it"),
      ("{{ severity }} {{incident_id}}: <title>", "SEV2 2026-11-21-redis-down: Redis is down"),
      ("[date]", "2026-11-21"), ("Duration: ____", "Duration: 14 min"),
      ("**Status**: ____", "**Status**: identified"),
      ("Next update in [time] minutes", "Next update in 10 minutes"),
      ("Next update in [X] min.", "Next update in 10 min."),
      ("next update: ____ minutes", "next update: 10 minutes"),
    ])
  func known(text: String, expected: String) {
    #expect(MessageFilling.fill(text, with: Self.facts) == expected)
  }

  @Test(
    "leaves what only people know, what may mean two things, and what is no blank",
    arguments: [
      "Users: [number]", "At [HH:MM] it was seen", "Data: [nothing lost / lost from … to …]",
      "See [the page](https://status.example) and - [ ] this, - [x] that",
      "if a < b and b > c: <br/> <https://a.b>",
      "[", "[]", "{{", "a [very long text in brackets that nobody takes for a blank to be filled in]",
      "Since [time] minutes", "The next node is up in [X] minutes", "Users: ____",
      "__name__ and SOME____NAME",
      "Resolved at [HH:MM] UTC", "Updates: every 10 minutes", "back in 5 min",
    ])
  func unknown(text: String) { #expect(MessageFilling.fill(text, with: Self.facts) == text) }

  @Test("lines to write on are blanks with their labels; rules, names and check boxes are none")
  func lines() {
    let text = """
      Affected: ____. Users: 5, **Region**: _____
      ____
      We saw ___ errors in [X] min
      - [X] told, - [x] done; a_____b, __init__
      Cause:
      """
    #expect(MessageBlank.all(in: text).map(\.words) == ["Affected", "Region", "___", "X"])
  }

  @Test("blanks are gone through one after the other, and what is taken out can be put back")
  func blanks() {
    var editor = LineEditor("Impact: [what users notice], [number] users")
    func takeOutNext() -> Bool {
      let isThere = editor.moveToNextBlank()
      editor.takeOutBlank()
      return isThere
    }
    #expect(takeOutNext())
    editor.insert("logins fail")
    #expect(takeOutNext())
    #expect(editor.text == "Impact: logins fail,  users")
    #expect(!takeOutNext())
    editor.yank()
    #expect(editor.text == "Impact: logins fail, [number] users")
    editor.moveTo(0)
    editor.takeOutBlank()
    #expect(editor.text == "Impact: logins fail, [number] users")
  }

  @Test("an incident of which nothing is known fills nothing but the time, and says so")
  func nothing() {
    let facts = MessageFacts(now: Self.facts.now)
    let text = "[duration] [severity] [name] [impact] [what we do] [what we know] [HH:MM] [next update]"
    #expect(MessageFilling.fill(text, with: facts) == text)
    #expect(MessageBlank.all(in: text).count == 8)
  }
}
