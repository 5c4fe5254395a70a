import ArgumentParser

/// Where something is recorded, beside the options that every command has.
struct RecordingOptions: ParsableArguments {
  @Option(
    name: .customLong("incident"), help: "The incident; the newest open one if left out.",
    completion: CompletedName.incident)
  var incident: String?

  @OptionGroup var common: CommonOptions
}
