import Foundation
import TestSupport
import TestTraits
import Testing

/// From a burning service to the pager: a real Prometheus, a real Alertmanager with the shipped settings.
@Suite("A page", .onTestThreads)
struct PagingTests {
  @Test("goes out once for each objective that burns fast, to the pager and to chat, with its runbook")
  func page() throws {
    let receiver = try WebhookReceiver()
    let alertmanager = try AlertmanagerServer(notifying: receiver)
    let prometheus = try PrometheusServer(.burning, alertmanager: alertmanager)
    let names = ["ApiAvailabilitySLOFastBurn", "ApiLatencySLOFastBurn", "PaymentSuccessSLOFastBurn"]
    try Condition.wait("three pages and their messages") { receiver.posts.count >= 2 * names.count }
    for name in names {
      let posts = receiver.posts.filter { $0.body.contains(name) }
      #expect(posts.map(\.path).sorted() == ["/chat", "/pager"], "\(name): \(posts)")
    }
    for slug in ObjectiveRunbookTests.slugs {
      let links = receiver.posts.filter { $0.body.contains("https://runbooks.example.com/\(slug)") }
      #expect(links.count == 2, "\(slug)")
    }
    #expect(receiver.posts.filter { $0.path == "/pager" }.allSatisfy { $0.body.contains("routing-key-7") })
    withExtendedLifetime((alertmanager, prometheus)) {}
  }
}
