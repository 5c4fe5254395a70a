import CConsoleSupport
import Glibc

// The supervisor is this binary under another name: one file to install, and a child's guardian starts
// before anything of the console does.
if CommandLine.argc > 1, CommandLine.arguments[1] == "__supervise" {
  exit(console_supervise(CommandLine.argc, CommandLine.unsafeArgv))
}
// The other half of a PromQL command: its script pipes Prometheus's answer through this binary.
if CommandLine.argc > 1, CommandLine.arguments[1] == "__promql" {
  exit(PrometheusFilter.run().rawValue)
}
console_outlive_file_limit()
exit(CommandLineProgram.run(Array(CommandLine.arguments.dropFirst())))
