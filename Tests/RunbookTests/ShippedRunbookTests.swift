import Foundation
import IncidentModel
import RunbookLoader
import SystemPackage
import Testing

/// What holds for every runbook that is inside the binary.
@Suite("Every shipped runbook")
struct ShippedRunbookTests {
  static let slugs = [
    "api-availability-slo-burn", "api-latency-slo-burn", "cert-expiry", "db-failover", "disk-full",
    "payment-success-slo-burn", "redis-down",
  ]

  private func load(_ slug: String) throws -> LoadedRunbook {
    try RunbookLoader.load(path: Bench.folder.appending("\(slug).md"))
  }

  @Test("the list is all of them")
  func complete() {
    let library = RunbookLibrary(directories: [Bench.folder])
    #expect(library.entries().entries.map(\.slug).sorted() == Self.slugs)
  }

  @Test("lint has nothing to say, not even a note", arguments: slugs)
  func lint(_ slug: String) throws {
    let loaded = try load(slug)
    let reviewed = try #require(loaded.runbook.metadata.lastReviewed)
    let lint = RunbookLint(library: RunbookLibrary(directories: [Bench.folder]), today: reviewed)
    #expect(lint.check(loaded).map(\.description) == [])
  }

  @Test("it says whose it is, how bad, what pages for it, and when it is looked over again", arguments: slugs)
  func metadata(_ slug: String) throws {
    let metadata = try load(slug).runbook.metadata
    #expect(metadata.owner?.isEmpty == false && metadata.severity != nil)
    #expect(metadata.lastReviewed != nil && metadata.reviewEvery != nil)
    #expect(!metadata.alerts.isEmpty && metadata.probe != nil)
  }

  @Test(
    "its first moves fit into five minutes; its clocks tell, escalate and ask for a postmortem",
    arguments: slugs)
  func clocks(_ slug: String) throws {
    let runbook = try load(slug).runbook
    let first = try #require(runbook.phases.first { !$0.steps.isEmpty })
    #expect(first.budgetSeconds == 300, "\(first.title)")
    #expect(Set(runbook.metadata.clocks.map(\.kind)) == [.update, .escalate, .postmortem])
  }

  @Test("what mends or destroys says its danger and its undo before it runs, whole", arguments: slugs)
  func warnings(_ slug: String) throws {
    var count = 0
    for phase in try load(slug).runbook.phases {
      let isMitigation = phase.title.hasPrefix("Mitigation")
      for command in phase.steps.flatMap(\.commands) {
        guard command.commandClass == .destroy || isMitigation && command.commandClass != .read else {
          continue
        }
        count += 1
        let warning = command.warning ?? ""
        #expect(warning.contains("Danger:") && warning.contains("Undo:"), "\(command.text)\n\(warning)")
      }
    }
    #expect(count > 0)
  }

  @Test("it has the messages to post: at first, while it goes on, and when it is over", arguments: slugs)
  func messages(_ slug: String) throws {
    let runbook = try load(slug).runbook
    let texts = runbook.steps.flatMap(\.templates).map(\.text)
    for word in ["INCIDENT:", "UPDATE:", "RESOLVED:"] {
      #expect(texts.contains { $0.hasPrefix(word) }, "\(word)")
    }
  }
}
