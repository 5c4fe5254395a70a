import IncidentModel
import Testing

@testable import Postmortem

/// Every section of the draft: what it says of a full incident, and what when nobody filled it.
@Suite("A section of the draft")
struct SectionTests {
  struct Section: Sendable, CustomTestStringConvertible {
    var title: String
    /// What stands in it after the outage of ``Recording/outage()``.
    var filled: [String]
    /// What stands in it when nothing but the start of the incident is known.
    var empty: [String]

    var testDescription: String { title }
  }

  static let sections = [
    Section(
      title: "Summary",
      filled: ["was resolved after 21 min", "2 responders ran 5 commands, 1 of which failed"],
      empty: ["is not resolved", "1 responder ran no command", "*In two or three sentences"]),
    Section(
      title: "Impact", filled: ["| Severity | Time |", "| SEV1 | ", "| SEV3 | "],
      empty: ["*What could users not do", "*How many users"]),
    Section(
      title: "Detection",
      filled: ["Detected at 2026-11-21 03:11:30 UTC", "PagerDuty", "The alert that paged:", "redis_up == 0"],
      empty: ["When it was detected was not recorded.", "*What noticed it"]),
    Section(
      title: "Response", filled: ["Acknowledged at", "| Responder | First seen |", "| dba@db1 | "],
      empty: ["When it was acknowledged was not recorded.", "*Were the right people there"]),
    Section(
      title: "Contributing factors",
      filled: ["**confirmed**: the cache had grown past 8 GB", "in the deploy of 2026-11-19"],
      empty: ["*What set it off?", "No hypothesis was recorded.", "No change was recorded."]),
    Section(
      title: "Mitigation and resolution",
      filled: ["Mitigated at", "Checkout works again", "Resolved at", "`systemctl restart redis-server`"],
      empty: [
        "When users no longer suffered was not recorded.", "When it was resolved was not recorded.",
        "No command that could change anything was run.",
      ]),
    Section(
      title: "Timeline", filled: ["| Time (UTC) | Elapsed | Who | What |", "1 event is left out as noise."],
      empty: ["| Incident started: "]),
    Section(
      title: "Decisions", filled: ["- Lower maxmemory first, then restart (dba@db1"],
      empty: ["No decision was recorded."]),
    Section(
      title: "Messages sent", filled: ["Status page", "Checkout works again.\nWe are <watching> it."],
      empty: ["No message was recorded as sent."]),
    Section(
      title: "Action items",
      filled: [
        "- [x] Alert on used memory over 80 %", "owner **ana**", "- [ ] Keep maxmemory", "*no owner yet*",
        ", type **prevent** (",
      ],
      empty: ["No action item was recorded."]),
    Section(
      title: "Lessons learned",
      filled: [
        "### What went well", "### What went badly", "Times of the runbook that went by:", "10 minutes",
      ],
      empty: ["*What worked as it should", "*What was missing", "*What kept it from being worse"]),
    Section(
      title: "Checklist",
      filled: [
        "Of 4 steps, 3 were done, 1 skipped, 0 not done.", "**skipped**: no time", "Restarted at: 03:16",
      ],
      empty: ["No checklist was recorded."]),
    Section(
      title: "Where the run left the runbook",
      filled: [
        "was not run: answered no", "was skipped: no time", "which the runbook does not have", "→ Step 4",
      ],
      empty: ["Nothing was refused, skipped or run from outside the runbook."]),
    Section(
      title: "Commands",
      filled: [
        "### Command 1 (step 2 Verify Redis status)", "Connection refused", "<details>", "1 secret was",
      ],
      empty: ["No command was run."]),
    Section(
      title: "Supporting data",
      filled: ["| Command | Capture | SHA-256 |", "`REDIS_HOST=127.0.0.1`", "a secret"],
      empty: ["No output was captured.", "The timeline has 1 event."]),
  ]

  private static let outage = split(Recording.outage())

  private static let onlyBegun = {
    var run = Recording()
    run.add(.incidentStarted(IncidentStart(runbook: "disk-full", path: "", sha256: "", title: "Disk full")))
    return split(run)
  }()

  @Test("says what is known", arguments: sections)
  func filled(section: Section) throws {
    let text = try #require(Self.outage[section.title])
    for part in section.filled { #expect(text.contains(part), "\(part) in:\n\(text)") }
    // What is only said where nothing is known is no question.
    for part in section.empty where !part.hasPrefix("*") && section.title != "Timeline" {
      #expect(!text.contains(part), "\(part)")
    }
  }

  @Test("says that nobody filled it, and asks", arguments: sections)
  func empty(section: Section) throws {
    let text = try #require(Self.onlyBegun[section.title])
    for part in section.empty { #expect(text.contains(part), "\(part) in:\n\(text)") }
  }

  @Test("is tested here, whichever it is, and stands in the same place however little is known")
  func all() {
    #expect(Set(Self.outage.keys) == Set(Self.sections.map(\.title)))
    #expect(Set(Self.onlyBegun.keys) == Set(Self.sections.map(\.title)))
  }

  /// The sections of a run's draft by their titles.
  private static func split(_ run: Recording) -> [String: String] {
    let draft = PostmortemReport(events: run.events, outputs: run.outputs, generator: "incident 0.1.0")
      .markdown()
    var sections: [String: String] = [:]
    var title: String?
    for line in draft.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        title = String(line.dropFirst(3))
        sections[String(line.dropFirst(3))] = ""
      } else if let title {
        sections[title, default: ""] += line + "\n"
      }
    }
    return sections
  }
}
