import TestSupport
import TestTraits
import Testing

/// cert-expiry where it is needed: on a real nginx, beside a real certbot.
@Suite("cert-expiry on a real nginx", .onTestThreads)
struct CertificateRecoveryTests {
  private let authority: Authority

  init() throws { authority = try Authority() }

  private func values(_ web: WebServer) -> [String: String] {
    [
      "HOST": "localhost", "ADDRESS": "127.0.0.1", "PORT": "\(web.port)", "CA_FILE": authority.root,
      "ENDPOINTS": "localhost:\(web.port)", "CERT_FILE": "/etc/nginx/tls/fullchain.pem",
      "KEY_FILE": "/etc/nginx/tls/privkey.pem", "CERT_NAME": "localhost",
    ]
  }

  @Test("an expired certificate is replaced by hand and loaded; users see it; and that can be taken back")
  func recovery() throws {
    let web = try WebServer(try authority.issue("old", days: -2))
    let new = try authority.issue("new", days: 60)
    let values = values(web).merging(["NEW_CERT": new.certificate, "NEW_KEY": new.key]) { $1 }
    let walk = try Walk("cert-expiry", values, through: web.words)
    try walk.open("2 What is served?")
    try walk.run("openssl s_client", .fail, lighting: "certificate has expired")
    try walk.open("10 Renew")
    // The dry run asks the issuer's own test system, whatever is set.
    try walk.run("on-renew  ", asked: .yesOrNo, .fail, lighting: "should register, does not exist")
    try walk.open("11 Put a certificate in by hand")
    try walk.run("openssl verify", lighting: ": OK")
    try walk.run("pkey", lighting: "key fits")
    try walk.run("sudo cp -p \"$CERT_FILE\"", asked: .yesOrNo)
    try walk.run("sudo cp \"$NEW_CERT\"", asked: .yesOrNo)
    try walk.open("9 Reload")
    try walk.run("nginx -t", lighting: "test is successful")
    try walk.run("nginx -s reload", asked: .yesOrNo)
    try walk.open("13 Seen from outside")
    try walk.run("openssl")
    try walk.run("curl")
    try walk.open("11 Put a certificate in by hand")
    try walk.run("sudo cp -p \"$CERT_FILE.old\"", asked: .yesOrNo)
    try walk.open("9 Reload")
    try walk.run("nginx -s reload", asked: .yesOrNo)
    try walk.open("13 Seen from outside")
    try walk.run("openssl", .fail)
    #expect(try walk.leave() == 0)
  }
}
