import Foundation
import Glibc
import TestSupport

/// A real Prometheus with the project's rules and a history, on a free loopback port.
final class PrometheusServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let server: Server
  var address: String { "http://127.0.0.1:\(port)" }

  /// Starts it and returns when its rules have been evaluated over the history.
  init(_ trouble: MetricHistory.Trouble) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.next()
    let history = try directory.write(MetricHistory(trouble).text, to: "history.txt")
    let data = directory.path + "/data"
    try Tool.run("promtool", "tsdb", "create-blocks-from", "openmetrics", history, data)
    let settings = try directory.write(
      """
      global: {evaluation_interval: 1s}
      rule_files: [\(Monitoring.directory)/slo.rules.yml]

      """, to: "prometheus.yml")
    server = try Server(
      [
        "prometheus", "--config.file=\(settings)", "--storage.tsdb.path=\(data)",
        "--web.listen-address=127.0.0.1:\(port)",
        "--storage.tsdb.retention.time=60d",
      ])
    let address = self.address
    try Condition.wait("Prometheus to evaluate its rules") {
      let query = "\(address)/api/v1/query?query=count(slo:error_ratio:rate6h)"
      return try Tool.end(["curl", "--silent", "--globoff", query]).output.contains("\"3\"")
    }
  }
}

/// A real Alertmanager with the project's settings, on a free loopback port.
final class AlertmanagerServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let server: Server
  var address: String { "http://127.0.0.1:\(port)" }

  init() throws {
    directory = try TemporaryDirectory()
    port = try FreePort.next()
    server = try Server(
      [
        "prometheus-alertmanager", "--config.file=\(Monitoring.directory)/alertmanager.yml",
        "--storage.path=\(directory.path)",
        "--web.listen-address=127.0.0.1:\(port)", "--cluster.listen-address=",
      ])
    let address = self.address
    try Condition.wait("Alertmanager to answer") {
      try Tool.succeeds("curl", "--silent", "--fail", "\(address)/-/ready")
    }
  }
}

/// Where the rules are.
enum Monitoring {
  static let runbooks = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../runbooks").standardizedFileURL.path
  static let directory = runbooks + "/monitoring"
}
