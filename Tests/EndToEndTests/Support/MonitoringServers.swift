import Foundation
import Glibc

/// A real Prometheus with the project's rules and a history, on a free loopback port.
final class PrometheusServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let process: Process
  var address: String { "http://127.0.0.1:\(port)" }

  /// Starts it and returns when its rules have been evaluated over the history.
  init(_ trouble: MetricHistory.Trouble) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.find()
    let history = try directory.write(MetricHistory(trouble).text, to: "history.txt")
    let data = directory.path + "/data"
    let blocks = try Tool.run("promtool", ["tsdb", "create-blocks-from", "openmetrics", history, data])
    guard blocks.status == 0 else { throw Tool.Failure(description: blocks.output) }
    let settings = try directory.write(
      """
      global: {evaluation_interval: 1s}
      rule_files: [\(Monitoring.directory)/slo.rules.yml]

      """, to: "prometheus.yml")
    process = try Tool.start(
      "prometheus",
      [
        "--config.file=\(settings)", "--storage.tsdb.path=\(data)", "--web.listen-address=127.0.0.1:\(port)",
        "--storage.tsdb.retention.time=60d",
      ])
    let address = self.address
    try Condition.wait("Prometheus to evaluate its rules") {
      try Tool.get("\(address)/api/v1/query?query=count(slo:error_ratio:rate6h)").contains("\"3\"")
    }
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// A real Alertmanager with the project's settings, on a free loopback port.
final class AlertmanagerServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let process: Process
  var address: String { "http://127.0.0.1:\(port)" }

  init() throws {
    directory = try TemporaryDirectory()
    port = try FreePort.find()
    process = try Tool.start(
      "prometheus-alertmanager",
      [
        "--config.file=\(Monitoring.directory)/alertmanager.yml", "--storage.path=\(directory.path)",
        "--web.listen-address=127.0.0.1:\(port)", "--cluster.listen-address=",
      ])
    let address = self.address
    try Condition.wait("Alertmanager to answer") {
      try Tool.get("\(address)/-/ready").contains("OK")
    }
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

/// Where the rules are.
enum Monitoring {
  static let runbooks = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../runbooks").standardizedFileURL.path
  static let directory = runbooks + "/monitoring"
}
