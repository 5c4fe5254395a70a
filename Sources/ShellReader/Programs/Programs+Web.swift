import IncidentModel

extension ProgramTable {
  /// HTTP clients, web servers, certificates.
  static let web: [Program] = [
    Program("curl", rule: CurlRules.curl),
    Program("wget", rule: CurlRules.wget),
    Program("http", "https", "xh", "httpie", rule: CurlRules.httpie),
    Program("grpcurl", otherwise: .unknown),
    Program("grpc_health_probe", otherwise: .read),
    Program("openssl", rule: CertificateRules.openssl),
    Program("keytool", rule: CertificateRules.keytool),
    Program(
      "certbot", values: ["-c", "-d", "--cert-name", "-w"],
      verbs: [
        .read("certificates", "plugins", "show_account"),
        .change("renew", "run", "certonly", "install", "register"),
        .change("enhance", "rollback", "reconfigure", "update_account", "update_symlinks"),
        .destroy("delete", "revoke", "unregister"),
      ], options: [.onlyLooks("--dry-run", on: ["renew", "certonly", "run"])], otherwise: .change),
    .changes("acme.sh", "lego", "mkcert", "certtool"),
    Program(
      "cfssl", verbs: [.read("certinfo", "info", "version"), .change("gencert", "sign", "revoke", "bundle")]),
    Program(
      "cmctl",
      verbs: [.read("status", "check api", "version", "inspect"), .change("renew", "approve", "deny")]),
    Program(
      "nginx", "openresty", values: ["-s", "-c", "-p", "-g"],
      options: [.onlyLooks("-t", "-T", "-v", "-V", "-h", "-?")], otherwise: .change),
    Program(
      "apachectl", "apache2ctl", "httpd", "apache2",
      verbs: [
        .read("configtest", "status", "fullstatus"),
        .change("start", "stop", "restart", "graceful", "graceful-stop"),
      ], options: [.onlyLooks("-t", "-S", "-M", "-v", "-V", "-l")]),
    Program(
      "haproxy", values: ["-f", "-p", "-sf", "-st"],
      options: [.onlyLooks("-c", "-v", "-vv")], otherwise: .change),
    Program(
      "caddy",
      verbs: [
        .read("validate", "version", "list-modules", "adapt", "environ"),
        .change("reload", "start", "stop", "run", "fmt"),
      ]),
    Program(
      "varnishadm", values: ["-T", "-S", "-n"],
      verbs: [
        .read(
          "status", "backend.list", "ban.list", "vcl.list", "vcl.show", "param.show", "ping", "banner",
          "panic.show"),
        .change(
          "ban", "vcl.load", "vcl.use", "vcl.discard", "param.set", "start", "stop", "backend.set_health"),
      ], bare: .session),
    .endless("varnishlog", "varnishncsa"),
    Program(
      "varnishstat", "varnishtop", "varnishhist", options: [.onlyLooks("-1")], otherwise: .read,
      flags: [.interactive]),
  ]
}
