import Foundation
import IncidentModel
import Testing

@testable import Postmortem

@Suite("Export as data")
struct ExportTests {
  @Test("JSON Lines has one event to a line under the names of the contract, with sorted keys")
  func jsonl() throws {
    let events = Recording.outage().events
    let text = TimelineExport.jsonl(events)
    let lines = text.split(separator: "\n")
    #expect(text.hasSuffix("\n"))
    #expect(lines.count == events.count)
    let finished = try #require(lines.first { $0.contains(#""kind":"command_finished""#) })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(finished.utf8)) as? [String: Any])
    for key in [
      "id", "incident", "seq", "at", "recorded_at", "actor", "kind", "step", "command", "message",
      "exit_status",
      "duration_ms", "stdout_bytes", "stderr_bytes", "sha256", "verdict", "attempt", "class", "datetime",
      "timestamp_desc", "writer", "hash", "previous_hash",
    ] {
      let value = object[key]
      #expect(value != nil, "\(key)")
    }
    #expect(object["command"] as? String == "redis-cli -h $REDIS_HOST -p $REDIS_PORT ping")
    #expect(object["datetime"] as? String == object["at"] as? String)
    let keys = finished.matches(of: /[{,]"([a-z_0-9]+)":/).map { String($0.1) }
    #expect(keys.first == "actor")
    #expect(keys.firstIndex(of: "actor") ?? 0 < keys.firstIndex(of: "kind") ?? 0)
  }

  @Test("JSON is an array of the same objects, empty when there are no events")
  func json() throws {
    let events = Recording.outage().events
    let array =
      try JSONSerialization.jsonObject(with: Data(TimelineExport.json(events).utf8)) as? [[String: Any]]
    #expect(array?.compactMap { $0["seq"] as? Int } == Array(1...events.count))
    #expect(TimelineExport.json([]) == "[]\n")
    #expect(TimelineExport.jsonl([]) == "")
  }

  @Test(
    "no text in CSV is a formula, and quotes, commas and line breaks stay in their field",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+49 30", "'+49 30"), ("-x", "'-x"),
      ("\tcmd", "\"'\tcmd\""),
      ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("-12", "-12"),
      ("plain", "plain"),
    ])
  func csv(text: String, expected: String) throws {
    var run = Recording()
    run.add(.note(.note, text))
    let lines = TimelineExport.csv(run.events).components(separatedBy: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("datetime,recorded_at,seq,id,incident,actor,kind"))
    #expect(lines[1].contains(",note,,\(expected),,"))
  }
}
