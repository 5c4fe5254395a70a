import IncidentModel

extension ProgramTable {
  /// Filters: text in, text out.
  static let text: [Program] = [
    .looks(
      "cat", "tac", "nl", "head", "grep", "egrep", "fgrep", "wc", "cut", "tr",
      "paste", "join", "comm", "column", "fold", "fmt", "expand", "unexpand", "rev", "seq", "od", "hexdump",
      "strings", "diff", "cmp", "colordiff", "pr", "numfmt", "base64", "base32", "ts", "jid", "bc",
      "factor", "tsort", "lolcat", "gron", "htmlq", "csvlook",
      "csvcut", "csvstat", "csvgrep", "envsubst", "pv", "figlet", "look", "ccze", "jo",
      "humanlog", "json_pp", "uuidgen", "pwgen", "cal", "ncal"),
    Program("rg", "ag", "ack", "bat", options: [.unknown("--pre", "--pager")], otherwise: .read),
    Program(
      "sort", "gsort", values: ["-o", "--output", "-k", "-t", "-S", "-T"],
      options: [.change("-o", "--output"), .unknown("--compress-program")],
      otherwise: .read),
    Program(
      "shuf", "iconv", "xmllint", values: ["-o", "-n", "-f", "-t"], options: [.change("-o", "--output")],
      otherwise: .read),
    Program("uniq", rule: TextRules.secondOperandIsOutput),
    Program("jq", "gojq", "jaq", values: ["-f", "--from-file", "--indent"], otherwise: .read),
    Program(
      "yq", values: ["-o", "-p"], options: [.change("-i", "--inplace", "--in-place", "-s", "--split-exp")],
      otherwise: .read),
    Program("xxd", rule: TextRules.secondOperandIsOutput),
    Program("sed", "gsed", rule: TextRules.sed),
    Program("awk", "gawk", "mawk", "nawk", rule: TextRules.awk),
    Program("sponge", rule: FileRules.tee),
    Program(
      "less", "more", "most",
      values: ["-o", "-O", "-b", "-h", "-j", "-k", "-p", "-P", "-t", "-T", "-x", "-y"],
      options: [.change("-o", "-O", "--log-file", "--LOG-FILE")], otherwise: .read, flags: [.interactive]),
    Program("view", options: [.unknown("-c", "--cmd", "-S")], otherwise: .read, flags: [.interactive]),
    Program(
      "man", values: ["-P", "-H", "-s", "-M", "-L"], options: [.unknown("-P", "--pager", "-H", "--html")],
      otherwise: .read, flags: [.interactive]),
    Program(
      "fzf", options: [.unknown("--preview", "--bind", "--listen")], otherwise: .read, flags: [.interactive]),
    .fullScreen(.read, "dialog", "whiptail"),
    .changes("dos2unix", "unix2dos"),
    Program(
      "gpg", "gpg2",
      options: [
        .onlyLooks("-k", "--list-keys", "--list-public-keys", "-K", "--list-secret-keys", "--fingerprint"),
        .onlyLooks(
          "--verify", "--list-packets", "--list-sigs", "--check-sigs", "--show-keys", "--card-status"),
        .destroy("--delete-key", "--delete-keys", "--delete-secret-keys", "--delete-secret-and-public-key"),
      ], otherwise: .change),
    .changes("age", "sops", "pass"),
  ]
}
