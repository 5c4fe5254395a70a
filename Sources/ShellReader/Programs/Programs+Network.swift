import IncidentModel

extension ProgramTable {
  /// Network tools.
  static let network: [Program] = [
    .looks(
      "netstat", "dig", "drill", "kdig", "host", "whois", "traceroute", "traceroute6", "tracepath",
      "fping", "arping", "geoiplookup", "ipcalc", "sipcalc", "tcptraceroute", "delv", "dog", "sslscan",
      "testssl.sh", "arp-scan", "snmpwalk",
      "snmpget", "snmpbulkwalk", "snmptable", "speedtest"),
    Program(
      "ss", options: [.change("-K", "--kill", "-D", "--diag"), .endless("-E", "--events")], otherwise: .read),
    Program(
      "nmap", hasLongSingleDash: true,
      options: [.unknown("--script", "-sC", "-A"), .change("-oN", "-oX", "-oG", "-oA")], otherwise: .read),
    Program("nslookup", rule: NetworkRules.nslookup),
    Program("ping", "ping6", rule: NetworkRules.ping),
    Program("mtr", rule: NetworkRules.mtr),
    .changes("snmpset", "ifup", "ifdown", "dhclient", "nmtui", "wpa_cli"),
    Program("arp", options: [.change("-d", "--delete", "-s", "--set", "-f", "--file")], otherwise: .read),
    Program("netplan", verbs: [.read("get", "status", "info")], otherwise: .change),
    Program("brctl", verbs: [.read("show", "showmacs", "showstp")], otherwise: .change),
    Program("ip", rule: NetworkRules.ip),
    Program("ifconfig", "iwconfig", rule: NetworkRules.ifconfig),
    Program("route", rule: NetworkRules.route),
    Program("bridge", "tc", "vtysh", "rdma", "devlink", rule: NetworkRules.showVerb),
    Program("ethtool", rule: NetworkRules.ethtool),
    Program("nc", "ncat", "netcat", "socat", "telnet", rule: NetworkRules.connect),
    Program("tcpdump", "tshark", "tcpflow", "ngrep", rule: NetworkRules.capture),
    Program("iptables", "ip6tables", "iptables-nft", "ebtables", "arptables", rule: NetworkRules.iptables),
    .looks("iptables-save", "ip6tables-save"),
    .destroys("iptables-restore", "ip6tables-restore"),
    Program("nft", rule: NetworkRules.nft),
    Program(
      "ufw",
      verbs: [
        .read("status", "show", "app list", "version"), .destroy("reset"),
        .change(
          "enable", "disable", "reload", "allow", "deny", "reject", "limit", "delete", "insert", "logging"),
        .change("default", "route", "app"),
      ], options: [.onlyLooks("--dry-run")]),
    Program("firewall-cmd", rule: NetworkRules.firewall),
    Program(
      "fail2ban-client",
      verbs: [
        .read("status", "ping", "version", "get"),
        .change("set", "reload", "restart", "start", "stop", "unban"),
      ]),
    Program(
      "ipset",
      verbs: [
        .read("list", "save", "test"), .destroy("flush", "destroy"),
        .change("add", "del", "create", "restore", "swap"),
      ]),
    Program(
      "conntrack",
      options: [
        .change("-D", "--delete", "-I", "--create", "-U", "--update"), .destroy("-F", "--flush"),
        .endless("-E", "--event"),
      ], otherwise: .read),
    Program(
      "resolvectl", "systemd-resolve",
      verbs: [
        .read("status", "query", "statistics", "service", "show-cache", "show-server-state"),
        .change(
          "flush-caches", "reset-statistics", "reset-server-features", "revert", "dns", "domain",
          "log-level"),
      ], options: [.change("--flush-caches", "--reset-statistics"), .onlyLooks("--status", "--statistics")],
      bare: .looks),
    Program("nmcli", rule: NetworkRules.nmcli),
    Program(
      "networkctl",
      verbs: [
        .read("list", "status", "lldp", "label"),
        .change("up", "down", "renew", "reload", "reconfigure", "delete"),
      ], bare: .looks),
    Program(
      "wg",
      verbs: [
        .read("show", "showconf", "genkey", "genpsk", "pubkey"),
        .change("set", "setconf", "addconf", "syncconf"),
      ], bare: .looks
    ),
    .changes("wg-quick"),
    Program(
      "tailscale",
      verbs: [
        .read("status", "ip", "ping", "netcheck", "version", "whois"),
        .change("up", "down", "set", "login", "logout"),
        .session("ssh"),
      ]),
    Program(
      "ipmitool", values: ["-H", "-U", "-P", "-I", "-L", "-f"],
      verbs: [
        .read(
          "sdr", "sensor list", "sensor get", "sel list", "sel elist", "sel info", "fru", "mc info",
          "lan print",
          "chassis status"),
        .read(
          "power status", "chassis power status", "user list", "dcmi power reading", "sdr list", "sel get"),
        .destroy("sel clear"),
        .change(
          "fru write", "fru edit", "sdr fill", "sensor thresh", "power", "chassis power", "chassis bootdev",
          "mc reset", "lan set", "user set"),
        .session("sol activate", "shell"),
      ]),
    Program("iperf", "iperf3", otherwise: .unknown),
    Program("hey", "ab", "wrk", "siege", "vegeta", "k6", otherwise: .change),
    Program(
      "rndc",
      verbs: [
        .read("status", "zonestatus", "stats", "recursing", "showzone"),
        .change(
          "reload", "flush", "flushname", "reconfig", "freeze", "thaw", "stop", "halt", "sync", "notify"),
      ]),
    Program(
      "unbound-control", values: ["-c", "-s"],
      verbs: [
        .read("status", "stats", "stats_noreset", "list_forwards", "list_stubs", "lookup", "dump_cache"),
        .change("reload", "flush", "flush_zone", "flush_type", "stop", "start", "flush_requestlist"),
      ]),
    .looks("named-checkconf", "named-checkzone", "unbound-checkconf"),
    .changes("nsupdate"),
  ]
}
