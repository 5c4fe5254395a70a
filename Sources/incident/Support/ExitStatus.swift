/// What the program says to the shell that ran it; scripts depend on these numbers.
enum ExitStatus: Int32 {
  case success = 0
  /// A command or check failed.
  case failure = 1
  /// The command line is not understood.
  case usage = 2
  /// Somebody or something said no.
  case refused = 3
  /// A runbook was not found or cannot be read.
  case runbook = 4
  /// The timeline could not be read or written.
  case timeline = 5
  case interrupted = 130
}
