import IncidentModel

extension ProgramTable {
  /// The machine, its processes and its clock.
  static let system: [Program] = [
    .looks(
      "uptime", "free", "ps", "pgrep", "pidof", "pstree", "pmap", "who", "w", "last", "lastb",
      "id",
      "whoami", "groups", "logname", "users", "uname", "arch", "nproc", "lscpu", "lsmem", "lspci", "lsusb",
      "lsmod",
      "lsns", "lsipc", "hostid", "printenv", "locale", "getent", "modinfo",
      "sestatus", "getenforce", "aa-status", "ipcs", "tty", "finger", "lsb_release", "neofetch",
      "systemd-cgls", "ausearch", "aureport",
      "virt-what", "systemd-detect-virt", "prtstat", "getcap", "sadf"),
    Program(
      "dmesg", values: ["-l", "-f", "-n", "-s"],
      options: [
        .change("-C", "--clear", "-c", "--read-clear", "-n", "--console-level", "-D", "-E"),
        .endless("-w", "--follow", "-W", "--follow-new"),
      ], otherwise: .read),
    Program("dmidecode", options: [.change("--dump-bin")], otherwise: .read),
    Program("lshw", hasLongSingleDash: true, options: [.change("-dump")], otherwise: .read),
    Program("sensors", options: [.change("-s", "--set")], otherwise: .read),
    Program(
      "nvidia-smi", hasLongSingleDash: true,
      knownOptions: [
        "-q", "-L", "-i", "-l", "-d", "-x", "--query-gpu", "--query-compute-apps", "--format", "--list-gpus",
      ], otherwise: .read),
    Program(
      "ssh-keygen", options: [.onlyLooks("-l", "-F"), .change("-R", "-p", "-A", "-K", "-H")],
      otherwise: .change),
    Program(
      "chage", options: [.onlyLooks("-l", "--list"), .change("-d", "-E", "-I", "-m", "-M", "-W")],
      otherwise: .change),
    Program(
      "auditctl",
      options: [.onlyLooks("-l", "-s"), .change("-D", "-d", "-a", "-A", "-w", "-W", "-e", "-R")],
      otherwise: .change),
    Program(
      "coredumpctl", verbs: [.read("list", "info"), .change("dump"), .session("debug", "gdb")], bare: .looks),
    Program("date", rule: SystemRules.date),
    Program("hostname", "domainname", rule: SystemRules.hostname),
    Program("sysctl", rule: SystemRules.sysctl),
    Program(
      "hostnamectl", "timedatectl", "localectl", "loginctl", values: ["-p", "-n", "-H", "-M"],
      verbs: [
        .read(
          "status", "show", "list-timezones", "timesync-status", "show-timesync", "list-sessions",
          "list-users"),
        .read("session-status", "user-status", "show-session", "show-user", "list-seats", "list-locales"),
        .change("set-hostname", "set-timezone", "set-time", "set-ntp", "set-local-rtc", "hostname"),
        .change(
          "enable-linger", "disable-linger", "terminate-session", "terminate-user", "kill-session",
          "kill-user", "set-locale", "set-keymap"),
      ], bare: .looks),
    Program(
      "chronyc", values: ["-h", "-p"],
      verbs: [
        .read("tracking", "sources", "sourcestats", "activity", "ntpdata", "clients", "serverstats"),
        .change("makestep", "burst", "online", "offline", "add", "delete", "waitsync"),
      ], bare: .session),
    Program("ntpq", otherwise: .read, bare: .session),
    .looks("ntpstat", "ntptime"),
    .changes("ntpdate", "hwclock", "adjtimex"),
    // Signals end what others may need; what was in the process's memory is gone, the service comes back.
    Program("kill", rule: SystemRules.kill),
    .changes("pkill", "killall", "skill", "xkill"),
    Program("fuser", values: ["-n"], options: [.change("-k", "--kill")], otherwise: .read),
    .changes("renice", "prlimit"),
    Program(
      "swapon", options: [.change("-a", "--all"), .onlyLooks("-s", "--show", "--summary")],
      otherwise: .change, bare: .looks),
    .changes(
      "swapoff", "mkswap", "modprobe", "insmod", "rmmod", "depmod", "setenforce", "semanage", "setsebool"),
    .changes(
      "useradd", "usermod", "groupadd", "groupmod", "groupdel", "adduser",
      "chpasswd",
      "gpasswd", "chsh", "batch", "ldconfig", "update-alternatives", "update-ca-certificates",
      "update-ca-trust", "ssh-add", "ssh-copy-id", "grub-mkconfig", "update-grub", "dracut",
      "update-initramfs", "alternatives", "tuned-adm", "setcap", "wall", "write", "mesg",
      "logger",
      "stress", "stress-ng", "kdump", "kexec", "numactl", "cpupower", "grub2-mkconfig", "grub2-set-default",
      "grub-set-default", "grubby"),
    .changes("reboot", "shutdown", "halt", "poweroff", "init", "telinit"),
    Program("passwd", options: [.onlyLooks("-S", "--status")], otherwise: .change),
    Program(
      "userdel", "deluser", options: [.destroy("-r", "--remove", "--remove-home", "--remove-all-files")],
      otherwise: .change),
    Program("at", values: ["-f", "-q", "-t"], options: [.onlyLooks("-l", "-c")], otherwise: .change),
    .looks("atq", "runlevel", "ssh-keyscan", "chkrootkit"),
    // Both also send what waits.
    Program("mailq", options: [.change("-q")], otherwise: .read),
    Program(
      "postqueue", values: ["-c", "-i", "-s"], options: [.change("-f", "-i", "-s")], otherwise: .read),
    Program(
      "aide", values: ["-c", "--config", "-l", "--limit"],
      options: [.change("-i", "--init", "-u", "--update")], otherwise: .read),
    Program("rkhunter", options: [.change("--propupd", "--update", "--unlock")], otherwise: .read),
    Program(
      "clamscan", "clamdscan", values: ["-l", "--log", "-d", "--database", "-f", "--file-list"],
      options: [.destroy("--remove"), .change("--move", "--copy", "-l", "--log")],
      otherwise: .read),
    Program(
      "cscli", values: ["-c", "--config", "-o", "--output"],
      verbs: [
        .read(
          "decisions list", "alerts list", "alerts inspect", "metrics", "bouncers list", "machines list",
          "collections list", "scenarios list", "parsers list", "hub list", "explain", "version",
          "lapi status", "capi status"),
        .change(
          "decisions add", "decisions import", "hub update", "hub upgrade", "collections install",
          "collections upgrade", "scenarios install", "parsers install", "bouncers add", "machines add",
          "machines validate", "simulation"),
        .destroy(
          "decisions delete", "alerts delete", "alerts flush", "bouncers delete", "machines delete",
          "collections remove", "scenarios remove", "parsers remove"),
      ]),
    Program("lastlog", options: [.change("-C", "--clear", "-S", "--set")], otherwise: .read),
    Program(
      "systemd-analyze",
      verbs: [
        .read(
          "time", "blame", "critical-chain", "plot", "dot", "dump", "verify", "calendar", "security",
          "unit-paths"),
        .change("log-level", "log-target", "set-log-level", "set-log-target", "service-watchdogs"),
      ], bare: .looks),
    Program("crontab", rule: SystemRules.crontab),
    Program("top", "atop", rule: SystemRules.top),
    Program(
      "htop", "btop", "bpytop", "glances", "nmon", "iftop", "iotop", "nethogs", "slabtop", "powertop",
      "dstat", "bmon", "gtop", "nvtop", "ctop", rule: SystemRules.top),
    Program(
      "vmstat", "iostat", "mpstat", "pidstat", "sar", "nfsiostat", "ifstat", "nstat",
      rule: SystemRules.sampled),
    .looks("vmtouch", "tload"),
    .endless("execsnoop", "opensnoop", "biolatency", "biosnoop", "tcpconnect", "tcplife"),
    Program(
      "perf",
      verbs: [
        .read("report", "list", "annotate", "version", "diff"), .change("record"),
        .wraps(
          "stat",
          by: Wrapper(
            values: ["-p", "-e", "-t", "-C", "-G", "-I", "-o", "--output", "-r", "-x"],
            outputs: ["-o", "--output"])),
        .interactive(.read, "top"),
      ]),
  ]
}
