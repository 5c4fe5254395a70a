import Foundation
import Glibc
import IncidentModel
import TestSupport
import TestTraits
import Testing

/// Certificates that are good, late, expired, for another name or without their chain, really served.
@Suite("cert-expiry on real certificates", .serialized, .onTestThreads)
struct CertificateExpiryTests {
  private func bench(_ authority: Authority, _ server: TLSServer, _ pair: Authority.Pair) throws -> Bench {
    try Bench(
      "cert-expiry",
      values: [
        "PORT": "\(server.port)", "CA_FILE": authority.root, "CERT_FILE": pair.certificate,
        "KEY_FILE": pair.key,
        "ENDPOINTS": "localhost:\(server.port)",
      ])
  }

  @Test("a good one passes every look at it")
  func good() async throws {
    let authority = try Authority()
    let pair = try authority.issue("good", days: 60)
    let server = try TLSServer(pair)
    let bench = try bench(authority, server, pair)
    let served = try await bench.look("2")
    #expect(served.row == "Verification: OK" && served.level == .pass, "\(served)")
    let days = try await bench.look("3", "days_left")
    #expect(days.level == .pass && days.output.contains("days_left: 60"), "\(days)")
    #expect(try await bench.look("3", "subjectAltName").output.contains("DNS:localhost"))
    #expect(try await bench.look("5", "same certificate").row == "same certificate")
    #expect(try await bench.look("5", "checkend").row == "Certificate will not expire")
    #expect(try await bench.look("5", "key fits").row == "key fits")
    let chain = try await bench.look("6", "grep -c")
    #expect(chain.row == "≥ 2" && chain.leadsTo == "9", "\(chain)")
    let all = try await bench.look("7")
    #expect(all.row == "OK" && all.broken.isEmpty && all.level == .pass, "\(all)")
    #expect(try await bench.look("13", "openssl").level == .pass)
    #expect(try await bench.look("13", "curl").level == .pass)
  }

  @Test("expired, late, for another name and without its chain are told apart, alone and in the list")
  func bad() async throws {
    let authority = try Authority()
    let expired = try authority.issue("expired", days: -2)
    let late = try authority.issue("late", days: 5)
    let other = try authority.issue("other", name: "other.example", days: 60)
    let alone = try authority.issue("alone", days: 60, isAlone: true)
    let servers = try [expired, late, other, alone].map { try TLSServer($0) }

    let first = try bench(authority, servers[0], expired)
    let gone = try await first.look("2")
    #expect(gone.row == "certificate has expired" && gone.leadsTo == "3", "\(gone)")
    #expect(gone.level == .fail, "\(gone)")
    let days = try await first.look("3", "days_left")
    #expect(days.broken == ["Days left", "Days left"] && days.level == .warn, "\(days)")
    #expect(try await first.look("5", "checkend").row == "Certificate will expire")
    #expect(try await first.look("13", "openssl").level == .fail)
    #expect(try await first.look("13", "curl").level == .fail)

    let second = try bench(authority, servers[1], late)
    #expect(try await second.look("2").level == .pass)
    let soon = try await second.look("3", "days_left")
    #expect(soon.broken == ["Days left"] && soon.level == .warn, "\(soon)")

    let third = try bench(authority, servers[2], other)
    let name = try await third.look("2")
    #expect(name.row == "hostname mismatch" && name.leadsTo == "5" && name.level == .fail, "\(name)")

    let fourth = try bench(authority, servers[3], alone)
    let chain = try await fourth.look("2")
    #expect(chain.row.hasPrefix("unable to verify") && chain.leadsTo == "6", "\(chain)")
    #expect(chain.level == .fail, "\(chain)")
    let count = try await fourth.look("6", "grep -c")
    #expect(count.row == "1" && count.leadsTo == "12", "\(count)")

    var list = try bench(authority, servers[0], expired)
    list.values["ENDPOINTS"] = servers.map { "localhost:\($0.port)" }.joined(separator: " ")
    let all = try await list.look("7")
    #expect(all.broken == ["Days left"] && all.level == .warn, "\(all)")
    #expect(all.verdict.text.contains("and 1 more"), "\(all)")
    list.values["ENDPOINTS"] = "localhost:\(try FreePort.next()) localhost:\(servers[1].port)"
    #expect(try await list.look("7").row == "no-answer")

    let nobody = try Bench("cert-expiry", values: ["PORT": "\(try FreePort.next())"])
    let refused = try await nobody.look("2")
    #expect(refused.row.hasPrefix("Connection refused") && refused.level == .fail, "\(refused)")
  }

  @Test("renewed and never loaded, a wrong key, put in by hand, taken back")
  func renewed() async throws {
    let authority = try Authority()
    let old = try authority.issue("old", days: -2)
    let new = try authority.issue("new", days: 60)
    let wrong = try authority.issue("wrong", days: 60)
    let server = try TLSServer(old)
    var bench = try bench(authority, server, new)
    let disk = try await bench.look("5", "same certificate")
    #expect(disk.row == "another certificate" && disk.leadsTo == "9", "\(disk)")
    let key = try await bench.look("5", "key fits", setting: ["KEY_FILE": wrong.key])
    #expect(key.row == "key does not fit" && key.leadsTo == "11", "\(key)")

    let live = authority.scratch.path + "/live.pem"
    let liveKey = authority.scratch.path + "/live.key"
    try Tool.run("cp", old.certificate, live)
    try Tool.run("cp", old.key, liveKey)
    bench.values.merge(
      ["CERT_FILE": live, "KEY_FILE": liveKey, "NEW_CERT": new.certificate, "NEW_KEY": new.key]
    ) { _, value in value }
    let check = try await bench.look("11", "openssl verify")
    #expect(check.row == ": OK" && check.level == .pass, "\(check)")
    let bad = try await bench.look("11", "openssl verify", setting: ["NEW_CERT": old.certificate])
    #expect(bad.row == "verification failed" && bad.level == .fail, "\(bad)")
    #expect(try await bench.change("11", "Keep the old pair").level == .pass)
    #expect(try await bench.change("11", "Put the new one in").level == .pass)
    #expect(try await bench.look("5", "checkend").row == "Certificate will not expire")
    #expect(try await bench.change("11", "Undo").level == .pass)
    #expect(try await bench.look("5", "checkend").row == "Certificate will expire")
  }
}
