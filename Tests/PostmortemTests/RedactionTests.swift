import IncidentModel
import Testing

@testable import Postmortem

@Suite("Redaction")
struct RedactionTests {
  private func redaction(_ words: [String] = ["all"]) throws -> Redaction {
    try Redaction(words, knowing: Recording.outage().events)
  }

  @Test(
    "names and addresses go, what only looks like one stays",
    arguments: [
      (
        "Could not connect to Redis at 10.1.2.3:6379: refused",
        "Could not connect to Redis at ip-1:6379: refused"
      ),
      ("inet6 fe80::1ff:fe23:4567:890a%eth0", "inet6 ip-1"), ("at 03:12:05 and 2026-11-21T03:12:05Z", nil),
      ("127.0.0.1 ::1 0.0.0.0 version 6.2.14", nil), ("ssh dba@db1 uptime", "ssh user-1@host-1 uptime"),
      ("mail maria.doe@example.com, please", "mail email-1, please"),
      ("curl https://cache.prod.example.com/health", "curl https://host-1/health"),
      ("cat /etc/redis/redis.conf | jq .items.name", nil), ("ls /home/maria/.ssh", "ls /home/user-1/.ssh"),
      ("db1 is db1, and db10 is not", "host-1 is host-1, and db10 is not"), ("cd /root; ls -la", nil),
      ("ether 52:54:00:12:34:56 up", "ether ip-1 up"),
      ("redis://app:pw@10.0.0.9:6379/0", "redis://user-1@ip-1:6379/0"), ("1.2.3.4.", "ip-1."),
    ] as [(String, String?)])
  func text(_ text: String, _ expected: String?) throws {
    var redaction = try redaction()
    #expect(redaction.text(text) == expected ?? text)
  }

  @Test("the same name has the same substitute everywhere, and the list says what left and how often")
  func consistent() throws {
    var redaction = try redaction()
    let first = redaction.text("10.0.0.1 then 10.0.0.2 then 10.0.0.1")
    #expect(first == "ip-1 then ip-2 then ip-1")
    #expect(redaction.text("10.0.0.2") == "ip-2")
    #expect(
      redaction.substitutions == [
        .init(original: "10.0.0.1", substitute: "ip-1", count: 2),
        .init(original: "10.0.0.2", substitute: "ip-2", count: 2),
      ])
  }

  @Test("a pattern takes out what it matches, a category only its own, and what is no pattern is said")
  func patterns() throws {
    var redaction = try redaction(["addresses", "ACME-[0-9]+"])
    #expect(redaction.text("ACME-17 on db1 at 10.0.0.1, ACME-17") == "redacted-1 on db1 at ip-1, redacted-1")
    #expect(throws: Redaction.BadPattern.self) { try self.redaction(["("]) }
  }

  @Test("nothing of a redacted timeline names who was there, in any form of export")
  func exports() throws {
    let run = Recording.outage()
    var redaction = try redaction()
    let events = run.events.map { redaction.event($0) }
    let outputs = run.outputs.mapValues { Array(redaction.text(String(decoding: $0, as: UTF8.self)).utf8) }
    let report = PostmortemReport(events: events, outputs: outputs, generator: "incident")
    let texts = [
      report.markdown(), report.html(), String(decoding: TimelineExport.jsonl(events), as: UTF8.self),
      String(decoding: TimelineExport.csv(events), as: UTF8.self),
    ]
    for text in texts {
      for name in ["bastion", "dba@", "db1"] { #expect(!text.contains(name), "\(name)") }
    }
  }
}
