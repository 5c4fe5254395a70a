import CConsoleSupport
import Glibc

exit(console_supervise(CommandLine.argc, CommandLine.unsafeArgv))
