import IncidentModel
import Testing

@testable import RunbookLoader

@Suite("What single words and lines mean")
struct TextReaderTests {
  @Test(
    "days as people write them",
    arguments: [
      ("2026-01-31", "2026-01-31"), ("2026/1/3", "2026-01-03"), ("January 3, 2026", "2026-01-03"),
      ("3rd Feb 2026 by ops", "2026-02-03"), ("soon", nil), ("2026-13-01", nil), ("version 1.2.3", nil),
    ] as [(String, String?)])
  func days(_ text: String, _ day: String?) { #expect(CalendarDay.read(text) == day) }

  @Test(
    "lengths of time in running text",
    arguments: [
      ("not resolved in 30 minutes", 1800), ("after 1.5 hours", 5400), ("90s", 90), ("in 2 days", 172_800),
      ("v2 of it", nil), ("port 8080", nil),
    ] as [(String, Int?)])
  func durations(_ text: String, _ seconds: Int?) { #expect(DurationScanner.first(in: text) == seconds) }

  @Test(
    "how often a runbook is reviewed",
    arguments: [
      ("90d", 90), ("6 months", 186), ("quarterly", 92), ("every year", 366), ("when it breaks", nil),
      ("0 days", nil),
    ] as [(String, Int?)])
  func intervals(_ text: String, _ days: Int?) { #expect(ReviewInterval.days(text) == days) }

  @Test(
    "the time that a heading gives",
    arguments: [
      ("Immediate actions (0-5 minutes)", TimeBudget(seconds: 300, end: 300)),
      ("Triage (5–15 min)", TimeBudget(seconds: 600, end: 900)),
      ("War room (2 min)", TimeBudget(seconds: 120)),
      ("Step 3: wait < 90 seconds", TimeBudget(seconds: 90, end: 90)), ("Down (> 5 min)", nil),
      ("Upgrade to 2.1", nil),
    ] as [(String, TimeBudget?)])
  func budgets(_ heading: String, _ budget: TimeBudget?) { #expect(TimeBudget.read(heading) == budget) }

  @Test("sentences end where the next one begins, not at short forms and numbers")
  func sentences() {
    #expect(
      Sentences.all(in: "Check it, e.g. with ps. Is it up? Then go on.") == [
        "Check it, e.g. with ps.", "Is it up?", "Then go on.",
      ])
    #expect(Sentences.all(in: "1. Look") == ["1. Look"])
    #expect(Sentences.all(in: "") == [])
  }

  @Test(
    "what numbers a heading",
    arguments: [
      ("3. Restart it", "3", "Restart it"), ("2.1 Prepare", "2.1", "Prepare"), ("Step 4 — Look", "4", "Look"),
      ("Phase 2: Repair", "2", "Repair"), ("Option A: restart", "A", "Option A: restart"),
      ("1️⃣ Check the pods", "1", "Check the pods"), ("A) First", "A", "First"), ("IV. Review", "IV", "Review"),
      ("5 minutes later", nil, "5 minutes later"), ("Fix 3 bugs", nil, "Fix 3 bugs"),
      ("🚨 Alert: disk {#disk}", nil, "Alert: disk"), ("Step", nil, "Step"),
    ] as [(String, String?, String)])
  func headings(_ text: String, _ number: String?, _ title: String) {
    let heading = HeadingTitle(text)
    #expect(heading.number == number)
    #expect(heading.title == title)
  }

  @Test(
    "searches go by bytes and know where words end",
    arguments: [
      ("a update b", true), ("updates", false), ("an_update", false), ("update", true), ("", false),
    ])
  func words(_ text: String, _ isFound: Bool) {
    #expect(text.holds(word: "update") == isFound)
    #expect(text[...].holds("update") == text.contains("update"))
    #expect(text.position(of: "") == nil)
  }

  @Test("white space that nobody sees is none of a text")
  func trimmed() {
    #expect("\u{A0} \tä b\u{200B}\n".trimmed == "ä b")
    #expect(" \n ".trimmed.isEmpty && " \n ".isBlank)
    #expect("ÄB-c's  D".foldedWords == ["Äb-c's", "d"])
    #expect("a\n\nb\n".everyLine == ["a", "", "b", ""] && "a\n\nb\n".lines == ["a", "", "b"])
  }

  @Test(
    "what a fence says",
    arguments: [
      ("sh", "sh", 0), ("Bash", "bash", 0), ("sh {name=ping class=read}", "sh", 2), ("{.sh name=a}", "sh", 1),
      ("{code-block} sh", "sh", 0), ("sh title=\"a b\"", "sh", 1), ("sh {\"id\":\"01\"}", "sh", 1),
      ("", "", 0),
    ])
  func fences(_ info: String, _ language: String, _ count: Int) {
    let fence = FenceInfo(info)
    #expect(fence.language == language && fence.attributes.count == count)
  }
}
