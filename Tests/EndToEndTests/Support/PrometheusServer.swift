import TestSupport

/// A real Prometheus with the project's rules and a history, on a free loopback port.
final class PrometheusServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let server: Server
  var address: String { "http://127.0.0.1:\(port)" }

  /// Starts it and returns when its rules have been evaluated over the history.
  init(_ trouble: MetricHistory.Trouble, alertmanager: AlertmanagerServer? = nil) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.next()
    let history = try directory.write(MetricHistory(trouble).text, to: "history.txt")
    let data = directory.path + "/data"
    try Tool.run("promtool", "tsdb", "create-blocks-from", "openmetrics", history, data)
    let alerting = alertmanager.map { "{static_configs: [{targets: ['127.0.0.1:\($0.port)']}]}" }
    let settings = try directory.write(
      """
      global: {evaluation_interval: 1s}
      rule_files: [\(Monitoring.directory)/slo.rules.yml]
      alerting: {alertmanagers: [\(alerting ?? "")]}

      """, to: "prometheus.yml")
    server = try Server(
      [
        "prometheus", "--config.file=\(settings)", "--storage.tsdb.path=\(data)",
        "--web.listen-address=127.0.0.1:\(port)",
        // Until it has found Alertmanager it forgets what it wants to say, and says it again a minute later.
        "--storage.tsdb.retention.time=60d", "--rules.alert.resend-delay=1s",
      ])
    let address = self.address
    try Condition.wait("Prometheus to evaluate its rules") {
      let query = "\(address)/api/v1/query?query=count(slo:error_ratio:rate6h)"
      return try Tool.end(["curl", "--silent", "--globoff", query]).output.contains("\"3\"")
    }
  }
}
