import IncidentModel

/// Programs on keys and certificates.
enum CertificateRules {
  private static let reads: WordSet = [
    "x509", "verify", "s_client", "req", "rsa", "ec", "pkey", "crl", "pkcs12", "pkcs7", "dgst", "md5",
    "sha256",
    "asn1parse", "ciphers", "version", "speed", "list", "errstr", "rand", "ocsp", "cms", "smime", "enc",
    "base64",
    "crl2pkcs7", "storeutl", "sha1", "sha512", "passwd", "prime", "nseq", "sess_id", "help",
  ]

  /// Printing subcommands read until `-out` names a file.
  static func openssl(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let values = [
      "-in", "-out", "-connect", "-servername", "-CAfile", "-CApath", "-cert", "-key", "-inkey", "-certfile",
      "-passin", "-passout", "-subj", "-days", "-config", "-starttls", "-noout-", "-checkend", "-inform",
      "-outform",
      "-keyout", "-newkey", "-signkey", "-CA", "-CAkey", "-extfile", "-extensions", "-proxy", "-showcerts-",
    ]
    // It takes its options with two dashes as well.
    let words = invocation.arguments.map { word in
      word.text.hasPrefix("--") && word.text.count > 2 ? Argument(text: String(word.text.dropFirst())) : word
    }
    let parsed = OptionGrammar(values: values, hasLongSingleDash: true).parse(words)
    guard let verb = parsed.operands.first?.text, !invocation.takesMore else {
      return invocation.hasInput ? .unknown("openssl with commands from input") : .session("openssl")
    }
    var sum = Assessment.read
    for option in ["-out", "-keyout", "-writerand", "-CAserial", "-outdir", "-keylogfile", "-sess_out"] {
      for file in parsed.values(of: option) {
        sum.include(WrittenFile.assess(file.text, by: "openssl \(option)"))
      }
      if parsed.value(of: option) == nil, parsed.has(option) { sum.include(.change("openssl \(option)")) }
    }
    if parsed.has("-CAcreateserial") { sum.include(.change("openssl -CAcreateserial")) }
    if parsed.has("-engine", "-provider-path") { sum.include(.unknown("openssl with a loaded module")) }
    if parsed.hasUnknownOptions { sum.include(.unknown("openssl with options from a variable")) }
    switch verb {
    case "s_client":
      // It speaks to the server until its input ends.
      if case .terminal = invocation.input { sum.flags.insert(.interactive) }
      return sum
    case "req" where parsed.has("-new", "-newkey", "-x509"):
      return parsed.has("-noout") || parsed.has("-out") ? sum : sum.including(.change("openssl req -new"))
    case _ where reads.contains(verb): return sum
    case "s_time": return sum
    case "s_server": return sum.including(.unknown("openssl s_server")).flagged(.endless)
    default: return sum.including(.change("openssl \(verb.shown)"))
    }
  }

  static func keytool(_ judge: inout Judge, _ invocation: Invocation) -> Assessment {
    let words = Set(invocation.arguments.map(\.text))
    if words.contains("-delete") { return .destroy("keytool -delete") }
    let looks = !words.isDisjoint(with: [
      "-list", "-printcert", "-printcertreq", "-printcrl", "-help", "-showinfo",
    ])
    return looks && !words.contains("-file") || words.contains("-printcert") ? .read : .change("keytool")
  }
}
