import ShellReader

/// Tells the operands that are the name of a kind of thing in capitals: `APP` of `cf env APP`.
///
/// Only programs count whose operands are never written so, and of an option only what its name asks for.
enum CapitalOperands {
  /// Whether the word at this place of a command is one.
  static func isOne(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard range.count > 1, bytes[range].allSatisfy({ TextScan.isCapital($0) || $0 == 0x5F }),
      range.upperBound == bytes.count || ends(bytes[range.upperBound])
    else { return false }
    let word = String(decoding: bytes[range], as: UTF8.self)
    guard kinds.contains(word) else { return false }
    let words = words(of: bytes, before: range.lowerBound)
    guard let (program, rest) = program(of: words), programs.contains(program), let last = words.last,
      !rest.contains(where: { $0.utf8.first == 0x23 })
    else { return false }
    // "pod/" of "pod/POD".
    let isWhole = range.lowerBound > 0 && TextScan.isSpace(bytes[range.lowerBound - 1])
    guard isWhole || ["kubectl", "oc"].contains(program) && last.utf8.last == 0x2F else { return false }
    if last.utf8.first == 0x2D { return option(last, asksFor: word) }
    if program == "cf" { return rest.count == 1 || !["set-env", "unset-env"].contains(rest.first) }
    return !rest.contains { namesVariables($0) }
  }

  /// The words of the simple command before a place; an escaped newline does not end it.
  private static func words(of bytes: [UInt8], before end: Int) -> [String] {
    var start = end
    while start > 0, !separates(bytes, at: start - 1) { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).split { $0.isWhitespace || $0 == "\\" }
      .map(String.init)
  }

  private static func separates(_ bytes: [UInt8], at place: Int) -> Bool {
    let byte = bytes[place]
    if byte == 0x0A { return place == 0 || bytes[place - 1] != 0x5C }
    return byte == 0x3B || byte == 0x7C || byte == 0x26 || byte == 0x28 || byte == 0x60
  }

  private static func ends(_ byte: UInt8) -> Bool {
    TextScan.isSpace(byte) || [0x3B, 0x7C, 0x26, 0x29, 0x60].contains(byte)
  }

  /// The program of a simple command and the words behind it; assignments and sudo are passed.
  private static func program(of words: [String]) -> (name: String, rest: ArraySlice<String>)? {
    guard let at = words.firstIndex(where: { $0 != "sudo" && $0 != "$" && !$0.utf8.contains(0x3D) }) else {
      return nil
    }
    return (words[at], words[(at + 1)...])
  }

  /// Whether the option asks for this: `-s SPACE`, `--instance-id INSTANCE`; a switch asks for nothing.
  private static func option(_ option: String, asksFor word: String) -> Bool {
    let name = option.drop { $0 == "-" }
    guard let first = name.utf8.first, let initial = word.utf8.first else { return false }
    if name.utf8.count == 1 { return TextScan.lower(first) == TextScan.lower(initial) }
    return option.hasPrefix("--") && name.split(separator: "-").contains { $0.folded == word.folded }
  }

  /// Whether what follows may be the name of a variable or setting, which is in capitals itself.
  private static func namesVariables(_ word: String) -> Bool {
    word.split { ":-=".contains($0) }.contains { variables.contains(String($0)) }
  }

  private static let variables: WordSet = [
    "env", "config", "configmap", "secret", "secrets", "set", "unset", "exec", "run", "var", "variable",
    "variables", "vars", "printenv", "export", "grep",
  ]

  /// Programs that take no words in capitals as they are.
  private static let programs: WordSet = [
    "cf", "kubectl", "oc", "docker", "podman", "heroku", "fly", "flyctl", "gcloud", "aws", "az", "terraform",
    "helm", "systemctl", "bosh", "nomad", "velero", "argocd", "flux", "virsh", "ssh", "ping", "dig",
    "nslookup", "host", "traceroute", "doctl", "openstack", "linode-cli", "hcloud", "eksctl", "kops",
  ]

  private static let kinds: WordSet = [
    "APP", "APPLICATION", "SPACE", "ORG", "ORGANIZATION", "SERVICE", "INSTANCE", "POD", "NODE", "CLUSTER",
    "NAMESPACE", "HOST", "HOSTNAME", "SERVER", "VM", "DB", "DATABASE", "TABLE", "BUCKET", "PROJECT",
    "DEPLOYMENT", "CONTAINER", "RELEASE", "JOB", "QUEUE", "TOPIC", "STACK", "VOLUME", "ENVIRONMENT", "DOMAIN",
    "ACCOUNT", "REGION", "MACHINE", "BUILDPACK", "BROKER", "GUID", "BACKUP", "SNAPSHOT", "NETWORK", "UNIT",
  ]
}
