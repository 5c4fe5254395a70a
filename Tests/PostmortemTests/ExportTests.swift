import Foundation
import IncidentModel
import Testing

@testable import Postmortem

@Suite("Export as data")
struct ExportTests {
  @Test("JSON Lines has one event to a line under the names of the contract, with sorted keys")
  func jsonl() throws {
    let events = Recording.outage().events
    let text = String(decoding: TimelineExport.jsonl(events), as: UTF8.self)
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
      try JSONSerialization.jsonObject(with: Data(TimelineExport.json(events))) as? [[String: Any]]
    #expect(array?.compactMap { $0["seq"] as? Int } == Array(1...events.count))
    #expect(TimelineExport.json([]) == Array("[]\n".utf8))
    #expect(TimelineExport.jsonl([]).isEmpty)
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
    let table = String(decoding: TimelineExport.csv(run.events), as: UTF8.self)
    let lines = table.components(separatedBy: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("datetime,recorded_at,seq,id,incident,actor,kind"))
    #expect(lines[1].contains(",note,,\(expected),,"))
  }

  @Test("a long timeline, which is written in parts side by side, is whole and in order in every format")
  func long() throws {
    var run = Recording()
    run.add(.incidentStarted(.redisDown))
    for number in 1...5000 { run.add(.note(.note, "observation <\(number)>"), after: 1) }
    let report = PostmortemReport(events: run.events, outputs: [:], generator: "incident 0.1.0")
    let forms = [
      report.markdown(), report.html(), String(decoding: TimelineExport.json(run.events), as: UTF8.self),
      String(decoding: TimelineExport.jsonl(run.events), as: UTF8.self),
      String(decoding: TimelineExport.csv(run.events), as: UTF8.self),
    ]
    for form in forms {
      // Each note stands in one row, and may stand in the picture's text too.
      let rows = form.split(whereSeparator: \.isNewline).filter { !$0.contains("<circle") }
      let numbers = rows.compactMap { row in
        row.firstRange(of: /observation \S*?(\d+)/).flatMap { Int(row[$0].filter(\.isNumber)) }
      }
      #expect(numbers == Array(1...5000))
    }
    let json = try JSONSerialization.jsonObject(with: Data(TimelineExport.json(run.events)))
    #expect((json as? [[String: Any]])?.compactMap { $0["seq"] as? Int } == Array(1...5001))
  }
}
