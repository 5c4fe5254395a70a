import IncidentModel

extension ProgramTable {
  /// Programs that start another one.
  static let wrappers: [Program] = [
    Program(
      "sudo",
      wraps: Wrapper(
        values: [
          "-u", "--user", "-g", "--group", "-h", "--host", "-p", "--prompt", "-C", "--close-from", "-D",
          "--chdir",
          "-R", "--chroot", "-r", "--role", "-t", "--type", "-T", "--command-timeout", "-U", "--other-user",
        ],
        takesAssignments: true, sessionOptions: ["-i", "--login", "-s", "--shell"])),
    Program(
      "doas", wraps: Wrapper(values: ["-u", "-C", "-a"], takesAssignments: true, sessionOptions: ["-s"])),
    Program(
      "env",
      wraps: Wrapper(
        values: ["-u", "--unset", "-C", "--chdir"], texts: ["-S", "--split-string"], takesAssignments: true)),
    Program("nice", wraps: Wrapper(values: ["-n", "--adjustment"])),
    Program("ionice", rule: WrapperRules.ionice),
    Program("chrt", wraps: Wrapper(operands: 1)),
    Program("taskset", wraps: Wrapper(operands: 1)),
    Program("nohup", "unbuffer", "catchsegv", "builtin", "caffeinate", wraps: Wrapper()),
    Program("setsid", wraps: Wrapper()),
    Program("stdbuf", wraps: Wrapper(values: ["-i", "-o", "-e", "--input", "--output", "--error"])),
    Program(
      "time",
      wraps: Wrapper(
        values: ["-f", "-o", "--format", "--output"], outputs: ["-o", "--output"], keepsFunctions: true)),
    Program("command", rule: WrapperRules.command),
    Program(
      "timeout", "gtimeout",
      wraps: Wrapper(values: ["-s", "--signal", "-k", "--kill-after"], operands: 1, limitsTime: true)),
    Program(
      "watch",
      wraps: Wrapper(
        values: ["-n", "--interval", "-q", "--equexit"], reader: .shell, repeats: true)),
    Program(
      "xargs", "gxargs",
      wraps: Wrapper(
        values: [
          "-I", "-n", "-P", "-L", "-d", "-a", "-E", "-s", "--max-args", "--max-procs", "--max-lines",
          "--arg-file",
          "--delimiter", "--max-chars", "--process-slot-var",
        ],
        addsArguments: true)),
    Program(
      "parallel",
      wraps: Wrapper(
        values: [
          "-j", "--jobs", "-I", "-a", "--arg-file", "-n", "-N", "--delay", "--timeout", "--retries", "-d",
        ],
        reader: .shell, addsArguments: true)),
    Program("flock", rule: WrapperRules.flock),
    Program(
      "script",
      wraps: Wrapper(
        values: ["-I", "-O", "-B", "-T", "-m", "-E"], texts: ["-c", "--command"], opensSession: true)),
    Program(
      "su", "runuser",
      rule: WrapperRules.su),
    Program("chroot", wraps: Wrapper(operands: 1, isElsewhere: true, opensSession: true)),
    Program(
      "nsenter",
      wraps: Wrapper(values: ["-t", "--target", "-S", "--setuid", "-G", "--setgid"], opensSession: true)),
    Program("unshare", wraps: Wrapper(opensSession: true)),
    Program("ssh", "autossh", "mosh", rule: WrapperRules.ssh),
    Program("sshpass", wraps: Wrapper(values: ["-p", "-f", "-d", "-P"])),
    Program("chpst", "setuidgid", "gosu", "su-exec", wraps: Wrapper(operands: 1)),
    Program("npx", "pnpx", "bunx", wraps: Wrapper(values: ["-p", "--package"], texts: ["-c", "--call"])),
    Program("dotenv", "direnv", "chamber", "aws-vault", rule: WrapperRules.secretsInEnvironment),
    Program("systemd-run", rule: WrapperRules.systemdRun),
    Program("strace", "ltrace", rule: WrapperRules.trace),
  ]
}
