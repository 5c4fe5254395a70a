import IncidentModel

/// HTTP clients: the method decides, and where the answer goes.
enum CurlRules {
  private static let curlValues = [
    "-A", "-b", "-c", "-C", "-d", "-D", "-e", "-E", "-F", "-h", "-H", "-K", "-m", "-o", "-P", "-Q", "-r",
    "-t", "-T",
    "-u", "-U", "-w", "-x", "-X", "-y", "-Y", "-z", "--user-agent", "--cookie", "--cookie-jar",
    "--continue-at",
    "--data", "--data-raw", "--data-binary", "--data-urlencode", "--data-ascii", "--json", "--dump-header",
    "--referer", "--cert", "--form", "--form-string", "--header", "--config", "--max-time", "--output",
    "--ftp-port",
    "--quote", "--range", "--telnet-option", "--upload-file", "--user", "--proxy-user", "--write-out",
    "--proxy",
    "--request", "--speed-limit", "--speed-time", "--time-cond", "--connect-timeout", "--retry",
    "--retry-delay",
    "--retry-max-time", "--resolve", "--connect-to", "--cacert", "--capath", "--key", "--cert-type",
    "--key-type",
    "--interface", "--limit-rate", "--max-redirs", "--url", "--oauth2-bearer", "--unix-socket", "--ciphers",
    "--tls-max", "--noproxy", "--dns-servers", "--aws-sigv4", "--pass", "--output-dir", "--trace",
    "--trace-ascii",
    "--stderr", "--keepalive-time", "--local-port", "--request-target", "--url-query", "--max-filesize",
    "--socks5", "--socks5-hostname", "--doh-url", "--proto", "--proto-default", "--proto-redir", "--crlfile",
    "--service-name", "--happy-eyeballs-timeout-ms", "--expect100-timeout", "--netrc-file",
    "--abstract-unix-socket",
    "--hostpubmd5", "--tls13-ciphers", "--engine", "--variable", "--expand-url", "--preproxy", "--alt-svc",
    "--hsts",
  ]

  /// Options that neither send nor store anything.
  private static let curlReads: WordSet = [
    "-s", "-S", "-f", "-k", "-L", "-i", "-I", "-v", "-g", "-G", "-N", "-n", "-4", "-6", "-0", "-1", "-2",
    "-3", "-#",
    "-q", "-a-", "-j", "-l", "-M", "-p", "-V", "-Z", "-:", "--silent", "--show-error", "--fail",
    "--fail-with-body",
    "--insecure", "--location", "--include", "--head", "--verbose", "--globoff", "--get", "--no-buffer",
    "--netrc",
    "--ipv4", "--ipv6", "--http1.0", "--http1.1", "--http2", "--http2-prior-knowledge", "--http3",
    "--compressed",
    "--progress-bar", "--no-progress-meter", "--tlsv1", "--tlsv1.0", "--tlsv1.1", "--tlsv1.2", "--tlsv1.3",
    "--disable", "--path-as-is", "--retry-connrefused", "--retry-all-errors", "--location-trusted",
    "--anyauth",
    "--basic", "--digest", "--ntlm", "--negotiate", "--tcp-nodelay", "--no-keepalive", "--raw",
    "--proxy-insecure",
    "--cert-status", "--haproxy-protocol", "--no-sessionid", "--junk-session-cookies", "--parallel", "--next",
    "--styled-output", "--no-styled-output", "--fail-early", "--ssl", "--ssl-reqd", "--tcp-fastopen",
    "--no-alpn",
    "--no-npn", "--list-only", "--help", "--version", "--manual", "--suppress-connect-headers",
    "--no-location",
  ]

  private static let bodies = [
    "-d", "--data", "--data-raw", "--data-binary", "--data-urlencode", "--data-ascii", "--json", "-F",
    "--form",
    "--form-string", "-T", "--upload-file",
  ]

  private static let files = [
    "-o", "--output", "-D", "--dump-header", "-c", "--cookie-jar", "--trace", "--trace-ascii", "--stderr",
    "--hsts", "--alt-svc",
  ]

  static func curl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: curlValues).parse(invocation.arguments)
    var sum = Assessment.read
    if parsed.hasUnknownOptions { sum.include(.unknown("curl with options from a variable")) }
    let targets = parsed.operands.map(\.text) + parsed.values(of: "--url").map(\.text)
    // Between `--next` stand requests of their own.
    for request in parsed.options.split(whereSeparator: { ["--next", "-:"].contains($0.name) }) {
      sum.include(assess(request: Array(request), to: targets))
    }
    if parsed.options.isEmpty { sum.include(assess(request: [], to: targets)) }
    for option in parsed.options {
      if files.contains(option.name) {
        sum.include(WrittenFile.assess(option.value?.text ?? "", by: "curl \(option.name)"))
      } else if ["-O", "--remote-name", "--remote-name-all", "-J", "--remote-header-name"].contains(
        option.name)
      {
        sum.include(.change("curl \(option.name)"))
      } else if ["-K", "--config", "-Q", "--quote", "-t", "--telnet-option"].contains(option.name) {
        sum.include(.unknown("curl \(option.name)"))
      } else if !curlReads.contains(option.name), !curlValues.contains(option.name) {
        sum.include(.unknown("curl \(option.name.shown)"))
      } else if ["-w", "--write-out"].contains(option.name), option.value?.text.contains("%output") ?? false {
        sum.include(.change("curl -w %output"))
      }
    }
    return sum
  }

  /// What one request does by its method and where it goes.
  private static func assess(request options: [ParsedOption], to targets: [String]) -> Assessment {
    let parsed = ParsedArguments(options: options)
    var method = parsed.has("-I", "--head") ? "HEAD" : "GET"
    let sendsBody = options.contains { bodies.contains($0.name) }
    if sendsBody, !parsed.has("-G", "--get") { method = parsed.has("-T", "--upload-file") ? "PUT" : "POST" }
    if let explicit = parsed.value(of: "-X", "--request") { method = explicit.text.uppercased() }
    if ["GET", "HEAD"].contains(method), let address = targets.first(where: WebAddress.namesAction) {
      return .unknown("curl \(WebAddress.path(of: address).shown)")
    }
    switch method {
    case "GET", "HEAD", "OPTIONS", "TRACE": break
    case "POST" where sendsBody && asksInBody(targets): break
    case "POST", "PUT", "PATCH", "DELETE", "PURGE", "MKCOL", "MOVE", "COPY":
      return .change("curl -X \(method)")
    default: return .unknown("curl -X \(method.shown)")
    }
    let isWeb = targets.allSatisfy { target in
      !["smtp", "imap", "pop3", "telnet", "gopher", "dict", "mqtt", "smb", "ldap"].contains {
        target.hasPrefix($0 + "://") || target.hasPrefix($0 + "s://")
      }
    }
    return isWeb ? .read : .unknown("curl of another protocol")
  }

  /// What a forge's or a platform's own command line asks of its interface: `gh api`, `cf curl`.
  ///
  /// Fields make it a POST; a question to GraphQL is one as well.
  static func api(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-X", "--method", "-f", "--raw-field", "-F", "--field", "-H", "--header", "--input", "-q", "--jq", "-t",
      "--template", "--hostname", "--cache", "-p", "--preview", "-d", "--data", "--output",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.hasUnknownOptions || invocation.takesMore {
      return .unknown("\(invocation.program) with options from a variable")
    }
    let fields = parsed.values(of: "-f", "--raw-field", "-F", "--field", "-d", "--data")
    let sends = !fields.isEmpty || parsed.has("--input")
    let method = parsed.value(of: "-X", "--method")?.text.uppercased() ?? (sends ? "POST" : "GET")
    if parsed.operands.first?.text == "graphql", !parsed.has("--input") {
      let alters = fields.contains { $0.text.contains("mutation") || $0.text.contains("=@") || !$0.isFixed }
      return alters ? .change("\(invocation.program) graphql") : .read
    }
    switch method {
    case "GET", "HEAD", "OPTIONS": return .read
    case "DELETE": return .destroy("\(invocation.program) \(method)")
    case "POST", "PUT", "PATCH": return .change("\(invocation.program) \(method)")
    default: return .unknown("\(invocation.program) \(method.shown)")
    }
  }

  /// Search interfaces that take their question as a body: Elasticsearch, Prometheus.
  private static func asksInBody(_ targets: [String]) -> Bool {
    let ends = [
      "/_search", "/_count", "/_msearch", "/_analyze", "/_explain", "/_cat", "/_field_caps",
      "/_validate/query",
    ]
    let prometheus = ["/api/v1/query", "/api/v1/query_range", "/api/v1/series", "/api/v1/labels"]
    return targets.count == 1
      && targets.allSatisfy { target in
        let path = String(target.prefix { $0 != "?" && $0 != "#" })
        return (ends + prometheus).contains { path.hasSuffix($0) }
      }
  }

  /// Without `-O -` or `-O /dev/null` it stores what it gets.
  static func wget(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-O", "--output-document", "-o", "--output-file", "-a", "--append-output", "-P", "-T", "--timeout",
      "-t",
      "--tries", "-U", "-i", "-e", "--header", "-Q", "-w", "-l", "-A", "-R", "-D", "--user", "--password",
      "-X",
    ]
    let parsed = OptionGrammar(values: values).parse(invocation.arguments)
    if parsed.hasUnknownOptions || parsed.has("-i", "-e", "--execute", "--use-askpass", "--config") {
      return .unknown("wget with options from elsewhere")
    }
    let sends = parsed.options.first {
      $0.name.hasPrefix("--post") || $0.name.hasPrefix("--body")
        || $0.name.count > 4 && "--method".hasPrefix($0.name)
          && !["GET", "HEAD"].contains($0.value?.text ?? "")
    }
    if let sends { return .change("wget \(sends.name)") }
    var sum = Assessment.read
    for file in parsed.values(of: "-o", "--output-file", "-a", "--append-output") {
      sum.include(WrittenFile.assess(file.text, by: "wget -o"))
    }
    if let file = parsed.value(of: "-O", "--output-document") {
      return sum.including(WrittenFile.assess(file.text, by: "wget -O"))
    }
    return parsed.has("--spider", "-V", "-h") ? sum : sum.including(.change("wget to a file"))
  }

  /// `http [METHOD] URL [ITEM…]`: with items and no method it posts.
  static func httpie(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let parsed = OptionGrammar(values: [
      "-a", "--auth", "-A", "-o", "--output", "-p", "--print", "--session", "-s",
    ])
    .parse(invocation.arguments)
    var sum = Assessment.read
    if let file = parsed.value(of: "-o", "--output") {
      sum.include(WrittenFile.assess(file.text, by: "http -o"))
    }
    if parsed.has("-d", "--download") { sum.include(.change("http -d")) }
    guard let first = parsed.operands.first?.text else { return sum }
    let isMethod = first.allSatisfy { $0.isASCII && $0.isLetter } && parsed.operands.count > 1
    if isMethod {
      return ["GET", "HEAD", "OPTIONS"].contains(first.uppercased())
        ? sum : sum.including(.change("http \(first)"))
    }
    let hasBody = parsed.operands.dropFirst().contains { isBody($0.text) } || sendsInput(parsed, invocation)
    return hasBody || invocation.takesMore ? sum.including(.change("http POST")) : sum
  }

  /// `name==value` is a query and `Name:value` a header; any other item makes a body, `name:=5` too.
  private static func isBody(_ item: String) -> Bool {
    guard let place = item.firstIndex(where: { ":=@".contains($0) }) else { return true }
    let next = item.index(after: place)
    let isDoubled = next < item.endIndex && item[next] == "="
    return item[place] == "=" ? !isDoubled : item[place] == "@" || isDoubled
  }

  /// What is redirected to it becomes the body.
  private static func sendsInput(_ parsed: ParsedArguments, _ invocation: Invocation) -> Bool {
    if parsed.has("--ignore-stdin", "-I") { return false }
    switch invocation.input {
    case .terminal: return false
    case .text(let text): return !text.isEmpty
    case .unknown: return true
    }
  }
}
