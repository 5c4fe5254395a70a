import ArgumentParser
import TimelineStore

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the timeline's hash chains, and captures against their digests.")

  @Argument(help: "The incident; the newest open one if left out.")
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workplace = Workplace(options)
    let store = try workplace.openExistingStore()
    defer { store.close() }
    let incident = try workplace.incident(incident, in: store)
    let problems = try store.verify(incident)
    for problem in problems { Standard.output("\(incident): \(problem)") }
    guard problems.isEmpty else { throw ExitRequest(status: .failure) }
    Standard.output("\(incident): \(try store.events(of: incident).count) events, nothing altered")
  }
}
