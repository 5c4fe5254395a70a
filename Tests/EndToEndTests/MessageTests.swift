import Foundation
import TestSupport
import TestTraits
import Testing

/// A post of the runbook on its way: filled in, looked over, copied, recorded as sent.
@Suite("A message of the runbook", .onTestThreads)
struct MessageTests {
  private let home: TemporaryDirectory

  init() throws { home = try TemporaryDirectory() }

  /// Opens the first message of redis-down, fills its one blank that only people know, and sends it.
  private func send(on terminal: String) throws -> Console {
    let console = try Console(["redis-down"], home: home.path, environment: ["TERM": terminal])
    try console.wait(for: "1 Acknowledge")
    try console.type("\r")
    try console.wait(for: "Post the initial message")
    try console.type("#1")
    try console.wait(for: "to post")
    try console.type("\r")
    try console.wait(for: "Still blank, type over it: what users notice")
    // A blank is not sent by mistake.
    try console.type("\r")
    try console.wait(for: "Enter again sends it so")
    try console.type("logins fail")
    try console.wait(for: "Impact: logins fail")
    try console.type("\r")
    return console
  }

  private func expectSent() throws {
    let log = try IncidentBinary.run(["log", "--json"], home: home.path).output
    let sent = try #require(log.split(separator: "\n").first { $0.contains("\"message_sent\"") })
    #expect(sent.contains("Impact: logins fail") && sent.contains("Lead: "))
    #expect(!sent.contains("[HH:MM]") && !sent.contains("[name]"))
    #expect(try IncidentBinary.run(["export"], home: home.path).output.contains("\nImpact: logins fail\n"))
  }

  @Test("goes to the clipboard of a terminal that has one")
  func clipboard() throws {
    let console = try send(on: "xterm-256color")
    try console.wait(for: "recorded as sent")
    #expect(String(decoding: console.received, as: UTF8.self).contains("\u{1B}]52;c;"))
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    try expectSent()
  }

  @Test("goes to a file, whose path is said, where the terminal has none")
  func file() throws {
    let console = try send(on: "vt100")
    try console.wait(for: "This terminal has no clipboard for it")
    try console.type("q")
    #expect(try console.waitForEnd() == 0)
    let name = try #require(try home.names().first { $0.hasSuffix("-copied.txt") })
    #expect(try home.read(name).contains("\nImpact: logins fail\n"))
    try expectSent()
  }
}
