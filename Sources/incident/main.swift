import CConsoleSupport
import Glibc

// The supervisor is this binary under another name: one file to install, and a child's guardian starts
// before anything of the console does.
if CommandLine.argc > 1, CommandLine.arguments[1] == "__supervise" {
  exit(console_supervise(CommandLine.argc, CommandLine.unsafeArgv))
}
exit(CommandLineProgram.run(Array(CommandLine.arguments.dropFirst())).rawValue)
