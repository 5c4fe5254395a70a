import Foundation
import TestSupport

/// A real Alertmanager with the project's settings, on a free loopback port.
final class AlertmanagerServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let server: Server
  var address: String { "http://127.0.0.1:\(port)" }

  /// Starts it; with a receiver, chat is its `/chat` and the pager its `/pager`, and nothing waits for more.
  init(notifying receiver: WebhookReceiver? = nil) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.next()
    var settings = Monitoring.directory + "/alertmanager.yml"
    if let receiver {
      let here = "http://127.0.0.1:\(receiver.port)"
      let chat = try directory.write(here + "/chat", to: "chat-url")
      let key = try directory.write("routing-key-7", to: "pager-key")
      let shipped = try String(contentsOfFile: settings, encoding: .utf8)
      let text = shipped.replacingOccurrences(of: "/etc/prometheus/chat-url", with: chat)
        .replacingOccurrences(of: "/etc/prometheus/pager-key", with: key)
        .replacingOccurrences(of: "global:\n", with: "global:\n  pagerduty_url: \(here)/pager\n")
        .replacingOccurrences(of: #"group_wait: \d+s"#, with: "group_wait: 0s", options: .regularExpression)
      settings = try directory.write(text, to: "alertmanager.yml")
    }
    server = try Server(
      [
        "prometheus-alertmanager", "--config.file=\(settings)", "--storage.path=\(directory.path)",
        "--web.listen-address=127.0.0.1:\(port)", "--cluster.listen-address=",
      ])
    let address = self.address
    try Condition.wait("Alertmanager to answer") {
      try Tool.succeeds("curl", "--silent", "--fail", "\(address)/-/ready")
    }
  }
}
