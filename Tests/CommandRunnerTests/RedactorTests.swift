import CommandRunner
import Testing

@Suite("What a redactor removes from a text, and what it leaves")
struct RedactorTests {
  private static let plain = Redactor()

  @Test(
    "removes the secret of every known shape and nothing beside it",
    arguments: [
      ("mysqldump --password=hunter22 db", "mysqldump --password=[redacted] db"),
      ("tool --password hunter22 --verbose", "tool --password [redacted] --verbose"),
      ("vault login --token 's.abcdef'", "vault login --token '[redacted]'"),
      ("mysql -u root -p hunter22", "mysql -u root -p [redacted]"),
      ("mysql -u root -phunter22 shop", "mysql -u root -p[redacted] shop"),
      ("redis-cli -h cache -a hunter22 ping", "redis-cli -h cache -a [redacted] ping"),
      ("sshpass -p hunter22 ssh db1", "sshpass -p [redacted] ssh db1"),
      ("curl -u admin:hunter22 http://x/", "curl -u admin:[redacted] http://x/"),
      ("curl -u 'admin:a b' http://x/", "curl -u 'admin:[redacted]' http://x/"),
      ("requirepass hunter22", "requirepass [redacted]"),
      ("requirepass\nhunter22\n", "requirepass\n[redacted]\n"),
      ("1) \"requirepass\"\n2) \"hunter22\"\n", "1) \"requirepass\"\n2) \"[redacted]\"\n"),
      ("password: hunter22", "password: [redacted]"),
      ("  DB_PASSWORD=hunter22", "  DB_PASSWORD=[redacted]"),
      ("spring.datasource.password = hunter22", "spring.datasource.password = [redacted]"),
      ("{\"password\":\"hun\\\"ter\",\"user\":\"a\"}", "{\"password\":\"[redacted]\",\"user\":\"a\"}"),
      ("{\"password\":12345678}", "{\"password\":[redacted]}"),
      ("{'api_key': 'abc 123'}", "{'api_key': '[redacted]'}"),
      ("\\\"secret\\\":\\\"abcdef\\\",", "\\\"secret\\\":\\\"[redacted]\\\","),
      ("token=abc123&x=1", "token=[redacted]&x=1"),
      ("MYSQL_PWD=hunter22", "MYSQL_PWD=[redacted]"),
      ("REDISCLI_AUTH=hunter22", "REDISCLI_AUTH=[redacted]"),
      ("Server=a;Pwd=hunter22;Port=1", "Server=a;Pwd=[redacted];Port=1"),
      (":password => \"hunter22\"", ":password => \"[redacted]\""),
      ("-passin pass:hunter22", "-passin pass:[redacted]"),
      ("redis://:hunter22@cache:6379/0", "redis://:[redacted]@cache:6379/0"),
      ("postgres://app:hun/ter@22@db:5432/shop", "postgres://app:[redacted]@db:5432/shop"),
      ("https://0123456789abcdef0123@github.com/x", "https://[redacted]@github.com/x"),
      ("Authorization: Bearer abc.def", "Authorization: [redacted]"),
      ("curl -H \"X-Api-Key: abc def\" http://x/", "curl -H \"X-Api-Key: [redacted] def\" http://x/"),
      ("curl -H 'Authorization: Basic YTpi' x", "curl -H 'Authorization: [redacted]' x"),
      ("Set-Cookie: sid=abc; Path=/", "Set-Cookie: [redacted]"),
      ("key AKIAIOSFODNN7EXAMPLE used", "key AKIA[redacted] used"),
      ("aws_secret_access_key = wJalrXUtnFEMI/K7", "aws_secret_access_key = [redacted]"),
      ("push ghp_0123456789abcdefghij to", "push ghp_[redacted] to"),
      ("github_pat_0123456789abcdefghij", "github_pat_[redacted]"),
      ("glpat-0123456789abcdefghij", "glpat-[redacted]"),
      ("xoxb-12345678901-abcdefghij", "xoxb-[redacted]"),
      ("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_123 ok", "got eyJ[redacted] ok"),
      ("ALTER USER app PASSWORD 'hunter22';", "ALTER USER app PASSWORD '[redacted]';"),
      ("IDENTIFIED BY 'hunter22'", "IDENTIFIED BY '[redacted]'"),
      (
        "------BEGIN PRIVATE KEY------\nMIIE\n-----END PRIVATE KEY-----",
        "------BEGIN PRIVATE KEY------[redacted]-----END PRIVATE KEY-----"
      ),
    ])
  func removes(_ text: String, _ expected: String) {
    let redacted = Self.plain.redact(text)
    #expect(redacted.text == expected)
    #expect(redacted.count == 1)
  }

  @Test(
    "leaves ordinary output alone",
    arguments: [
      "token bucket refilled: 12/s", "FATAL:  password authentication failed for user \"app\"",
      "error: invalid password: authentication failed", "tokens: 4096", "max_tokens=4096",
      "password_encryption = md5",
      "secretName: tls-cert", "secret/app created", "token: null", "password: ${DB_PASSWORD}",
      "password=$DB_PASSWORD",
      "--password <password>", "--token-file /run/token", "password: ********", "password is required",
      "requirepass: no", "PWD=/root/runbooks", "OLDPWD=/tmp", "--- PASS: TestLogin (0.00s)", "PASS: 12 tests",
      "http://localhost:8080/a@b", "see https://example.org/?q=a:b@c", "git@github.com:team/repo.git",
      "ssh://git@github.com/team/repo", "ps -p 1234", "docker run -p 8080:80 nginx", "mysql -P 3306 -h db",
      "ls -a /tmp; redis-cli ping", "primary key: 7", "sort key: name", "monkey=banana", "compass: north",
      "AKIA is a prefix", "ASIAN markets", "the letters eyJ alone", "a == b", "if token == nil",
      "Keyspace: 12",
      "2024-11-21 14:03:22 -0500 up", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
      "prequirepassage x", "12:00:01.123 GET /a?b=c HTTP/1.1", "Password:", "password=\nuser=x",
      "glpat-short",
    ])
  func leaves(_ text: String) {
    let redacted = Self.plain.redact(text)
    #expect(redacted.text == text)
    #expect(redacted.count == 0)
  }

  @Test("keeps the first and last line of a private key, and removes all between as one secret")
  func privateKey() {
    let body = String(repeating: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC+/==\n", count: 40)
    for kind in ["RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "PRIVATE KEY"] {
      let text = "before\n-----BEGIN \(kind)-----\n\(body)-----END \(kind)-----\nafter {1}\n"
      let redacted = Self.plain.redact(text)
      #expect(redacted.text == "before\n-----BEGIN \(kind)-----[redacted]-----END \(kind)-----\nafter {1}\n")
      #expect(redacted.count == 1)
    }
  }

  @Test("shows what follows the mention of a private key's first line in source code")
  func mentionOfAKey() {
    let text = "if has(\"-----BEGIN PRIVATE KEY-----\") {\n  return 1;\n}\n"
    #expect(Self.plain.redact(text).text.hasSuffix("{\n  return 1;\n}\n"))
  }

  @Test("removes known values wherever they stand, encoded ones too, but none shorter than four bytes")
  func knownValues() {
    let redactor = Redactor(secrets: ["p@ss/w0rd", "abc"])
    let redacted = redactor.redact("x p@ss/w0rdp@ss/w0rd p%40ss%2Fw0rd cEBzcy93MHJk abc")
    #expect(redacted.text == "x [redacted][redacted] [redacted] [redacted] abc")
    #expect(redacted.count == 4)
  }

  @Test("removes overlapping and nested values as one, and leaves no end of either")
  func overlappingValues() {
    let redactor = Redactor(secrets: ["abab", "xababy", "babz"])
    #expect(redactor.redact("-abababab-").text == "-[redacted]-")
    #expect(redactor.redact("-xababy-").text == "-[redacted]-")
    #expect(redactor.redact("-xababz-").text == "-x[redacted]-")
    #expect(redactor.redact("xaba").text == "[redacted]")
  }

  @Test("removes each long line of a secret of several lines, since tools indent them")
  func secretOfSeveralLines() {
    let redactor = Redactor(secrets: ["0123456789abcdefXY\nfedcba9876543210ZZ\n"])
    #expect(
      redactor.redact("  0123456789abcdefXY\n  fedcba9876543210ZZ").text == "  [redacted]\n  [redacted]")
  }
}
