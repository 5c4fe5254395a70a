import IncidentModel

extension ProgramTable {
  /// The machine, its processes and its clock.
  static let system: [Program] = [
    .looks(
      "uptime", "free", "ps", "pgrep", "pidof", "pstree", "pmap", "who", "w", "last", "lastb",
      "id",
      "whoami", "groups", "logname", "users", "uname", "arch", "nproc", "lscpu", "lsmem", "lspci", "lsusb",
      "lsmod",
      "lshw", "lsns", "lsipc", "dmidecode", "hostid", "printenv", "locale", "getent", "modinfo",
      "sestatus", "getenforce", "aa-status", "ipcs", "tty", "finger", "lsb_release", "neofetch",
      "systemd-cgls", "ausearch", "aureport", "sensors",
      "virt-what", "systemd-detect-virt", "prtstat", "getcap", "sadf"),
    Program(
      "dmesg", values: ["-l", "-f", "-n", "-s"],
      options: [
        .change("-C", "--clear", "-c", "--read-clear", "-n", "--console-level", "-D", "-E"),
        .endless("-w", "--follow", "-W", "--follow-new"),
      ], otherwise: .read),
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
          "terminate-session", "terminate-user", "kill-session", "kill-user", "set-locale", "set-keymap"),
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
      "useradd", "usermod", "userdel", "groupadd", "groupmod", "groupdel", "adduser", "deluser", "passwd",
      "chpasswd",
      "gpasswd", "chage", "chsh", "at", "batch", "ldconfig", "update-alternatives", "update-ca-certificates",
      "update-ca-trust", "ssh-keygen", "ssh-add", "ssh-copy-id", "grub-mkconfig", "update-grub", "dracut",
      "update-initramfs", "alternatives", "tuned-adm", "setcap", "auditctl", "wall", "write", "mesg",
      "logger",
      "stress", "stress-ng", "coredumpctl", "kdump", "kexec", "numactl", "cpupower", "nvidia-smi"),
    .changes("reboot", "shutdown", "halt", "poweroff", "init", "telinit"),
    .looks("atq", "runlevel", "ssh-keyscan", "mailq", "postqueue"),
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
        .wraps("stat", by: Wrapper(values: ["-p", "-e", "-t", "-C", "-G", "-I", "-o", "-r", "-x"])),
        .interactive(.read, "top"),
      ]),
  ]
}
