import ArgumentParser

/// When something happened that is recorded only now.
struct BackDatingOption: ParsableArguments {
  // Whatever follows is the time: -5m is no option.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was: -5m, 03:12, ISO 8601.", valueName: "time"))
  var at: String?
}
