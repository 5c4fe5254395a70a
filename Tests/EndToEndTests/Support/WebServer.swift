import Foundation
import Glibc
import TestSupport

/// A real nginx with one certificate, which a real certbot knows, where nobody but a test sees their files.
final class WebServer {
  let port: Int
  private let directory: TemporaryDirectory
  private let namespace: MountNamespace
  private let server: Server

  /// What stands before a program that shall see its `/etc/nginx` and `/etc/letsencrypt`.
  var words: [String] { namespace.words }

  init(_ pair: Authority.Pair) throws {
    directory = try TemporaryDirectory()
    port = try FreePort.next()
    try directory.write(
      """
      pid \(directory.path)/pid;
      error_log \(directory.path)/error.log;
      events {}
      http {
        access_log off;
        server {
          listen 127.0.0.1:\(port) ssl;
          server_name localhost;
          ssl_certificate /etc/nginx/tls/fullchain.pem;
          ssl_certificate_key /etc/nginx/tls/privkey.pem;
          return 200 "here";
        }
      }

      """, to: "nginx/nginx.conf")
    try Self.copy(pair, to: directory.path + "/nginx/tls", "fullchain.pem", "privkey.pem")
    try Self.makeLineage(of: pair, in: directory)
    // certbot makes them when it first runs, which it need not have done on this machine.
    try Tool.run("mkdir", "-p", "/var/log/letsencrypt", "/var/lib/letsencrypt")
    namespace = try MountNamespace(
      """
      \(MountNamespace.hidingSystemd)
      mount --bind "$0/nginx" /etc/nginx && mount --bind "$0/letsencrypt" /etc/letsencrypt &&
      mount --bind "$0/said" /var/log/letsencrypt && mount --bind "$0/work" /var/lib/letsencrypt
      """, directory.path)
    server = try Server(namespace.words + ["nginx", "-g", "daemon off;"], log: directory.path + "/nginx.log")
    let port = port
    try Condition.wait("nginx to listen") { try Tool.succeeds("nc", "-z", "127.0.0.1", "\(port)") }
  }

  deinit {
    // Its workers go with it only when it is asked.
    server.signal(SIGTERM)
    _ = server.waitForEnd()
  }

  private static func copy(_ pair: Authority.Pair, to folder: String, _ certificate: String, _ key: String)
    throws
  {
    try Tool.run("mkdir", "-p", folder)
    try Tool.run("cp", pair.certificate, folder + "/" + certificate)
    try Tool.run("cp", pair.key, folder + "/" + key)
  }

  /// What certbot leaves behind when it has fetched a certificate.
  private static func makeLineage(of pair: Authority.Pair, in directory: TemporaryDirectory) throws {
    let home = directory.path + "/letsencrypt"
    try copy(pair, to: home + "/archive/localhost", "fullchain1.pem", "privkey1.pem")
    let cut =
      "openssl x509 -in fullchain1.pem -out cert1.pem; sed '1,/END CERT/d' fullchain1.pem > chain1.pem"
    try Tool.run("sh", "-c", cut, in: home + "/archive/localhost")
    try Tool.run("mkdir", "-p", home + "/live/localhost", directory.path + "/said", directory.path + "/work")
    var settings = "version = 2.1.0\narchive_dir = /etc/letsencrypt/archive/localhost\n"
    for name in ["cert", "privkey", "chain", "fullchain"] {
      let link = home + "/live/localhost/\(name).pem"
      try Tool.run("ln", "-s", "../../archive/localhost/\(name)1.pem", link)
      settings += "\(name) = /etc/letsencrypt/live/localhost/\(name).pem\n"
    }
    settings +=
      "[renewalparams]\naccount = \(String(repeating: "0", count: 32))\nauthenticator = standalone\nserver = http://127.0.0.1:1/directory\n"
    try directory.write(settings, to: "letsencrypt/renewal/localhost.conf")
    // No test asks an issuer of the world's.
    try directory.write("server = http://127.0.0.1:1/directory\n", to: "letsencrypt/cli.ini")
    try directory.write("nothing yet\n", to: "said/letsencrypt.log")
  }
}
