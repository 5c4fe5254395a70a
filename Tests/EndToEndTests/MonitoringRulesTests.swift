import Foundation
import IncidentModel
import RunbookLoader
import SystemPackage
import TestSupport
import TestTraits
import Testing

@Suite("Monitoring rules", .onTestThreads)
struct MonitoringRulesTests {
  @Test("twelve recording rules and six alerts watch the objectives")
  func count() throws {
    let check = try Tool.end(
      ["promtool", "check", "rules", "slo.rules.yml"], in: Monitoring.directory)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("18 rules found"))
    let other = try Tool.end(
      ["promtool", "check", "rules", "infrastructure.rules.yml"], in: Monitoring.directory)
    #expect(other.status == 0, "\(other.output)")
  }

  @Test(
    "each alert fires when it should and is silent otherwise",
    arguments: ["slo", "outage", "infrastructure", "hosts"])
  func series(_ name: String) throws {
    let test = try Tool.end(
      ["promtool", "test", "rules", "tests/\(name).test.yml"], in: Monitoring.directory)
    #expect(test.status == 0, "\(test.output)")
  }

  @Test("every alert names one of the runbooks, which names the alert", arguments: ["slo", "infrastructure"])
  func runbooks(_ file: String) throws {
    let text = try String(contentsOfFile: Monitoring.directory + "/\(file).rules.yml", encoding: .utf8)
    var alert = ""
    var unnamed: [String] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else { continue }
      if parts[0] == "- alert" {
        alert = parts[1]
        unnamed.append(alert)
      } else if parts[0] == "runbook" {
        let path = FilePath("\(Monitoring.runbooks)/\(parts[1]).md")
        #expect(try RunbookLoader.load(path: path).runbook.metadata.alerts.contains(alert), "\(alert)")
        unnamed.removeAll { $0 == alert }
      }
    }
    #expect(unnamed == [] && !alert.isEmpty)
  }

  @Test(
    "pages go to chat and the pager, tickets and what has no severity to chat alone",
    arguments: [
      ("severity=page slo=api-latency", "chat-and-pager"), ("severity=ticket slo=api-latency", "chat"),
      ("alertname=Odd", "chat"),
    ])
  func routes(_ labels: String, _ receiver: String) throws {
    let file = Monitoring.directory + "/alertmanager.yml"
    let check = try Tool.end(["amtool", "check-config", file])
    #expect(check.status == 0, "\(check.output)")
    let words = labels.split(separator: " ").map(String.init)
    let route = try Tool.end(
      ["amtool", "config", "routes", "test", "--config.file=\(file)", "--verify.receivers=\(receiver)"]
        + words)
    #expect(route.status == 0, "\(route.output)")
  }
}
