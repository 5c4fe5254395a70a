import ArgumentParser
import ConsoleApp
import IncidentModel
import SystemPackage
import TimelineStore

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the timeline's hash chains, and captures against their digests.")

  @Argument(
    help: """
      The incident, or an archive that 'export --bundle' wrote; the newest open one if left out, else the newest.
      """,
    completion: CompletedName.incident)
  var incident: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    if let incident, incident.hasSuffix(".tar.gz") {
      let findings = try BundleCheck.findings(in: FilePath(incident))
      for finding in findings { report(finding.incident, finding.eventCount, finding.problems) }
      guard findings.allSatisfy(\.problems.isEmpty) else { throw ExitRequest(status: .failure) }
      return
    }
    let workplace = Workplace(options)
    let store = try workplace.openExistingStore(for: .reading)
    defer { store.close() }
    let incident = try workplace.incident(incident, in: store, isRead: true)
    let problems = try store.verify(incident)
    report(incident, try store.events(of: incident).count, problems)
    guard problems.isEmpty else { throw ExitRequest(status: .failure) }
  }

  private func report(_ incident: IncidentID, _ count: Int, _ problems: [VerificationProblem]) {
    for problem in problems { Standard.output("\(incident): \(problem.text)") }
    if problems.isEmpty { Standard.output("\(incident): \(count) events, nothing altered") }
  }
}
