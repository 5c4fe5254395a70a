import IncidentModel

extension ProgramTable {
  /// The shell's own commands and the interpreters of scripts.
  static let shell: [Program] = [
    .looks(
      ":", "true", "false", "echo", "printf", "test", "[", "sleep", "exit", "return", "break", "continue",
      "wait",
      "type", "which", "whereis", "times", "caller", "help", "logout", "disown",
      "usleep", "clear", "reset", "tput", "getconf", "getopt", "expr", "fg", "bg", "dirs", "shift",
      "info", "apropos", "whatis"),
    .state(
      .read, "cd", "pushd", "popd", "export", "declare", "typeset", "local", "readonly", "set", "unset",
      "alias",
      "unalias", "umask", "shopt", "ulimit", "getopts"),
    // What another file does to this shell is not known.
    .state(.unknown, "source", "."),
    Program("hash", values: ["-p"], options: [.unknown("-p")], otherwise: .read),
    Program("history", options: [.change("-c", "-d", "-w", "-a", "-n", "-r")], otherwise: .read),
    Program(
      "mapfile", "readarray", values: ["-C", "-c", "-d", "-n", "-O", "-s", "-u"],
      options: [.unknown("-C")], otherwise: .read, flags: [.setsState]),
    Program("let", rule: ShellRules.arithmetic),
    Program("read", rule: ShellRules.read),
    Program("eval", rule: ShellRules.eval),
    Program("trap", rule: ShellRules.trap),
    Program("exec", rule: ShellRules.exec),
    Program("sh", "bash", "dash", "zsh", "ksh", "ash", rule: ShellRules.interpreter),
    Program(
      "python", "python2", "python3", "ruby", "node", "perl", "php", "irb", "ipython", "lua", "pry",
      rule: ShellRules.scriptLanguage),
    .endless("yes"),
    // Each of these has an option that runs a command.
    .unknown("compgen", "complete", "fc", "jobs"),
    .unknown("make", "java", "go", "cargo", "bundle", "celery", "pytest"),
  ]
}
