import CommandRunner
import ConsoleApp
import IncidentModel
import SystemPackage
import TestSupport
import Testing

@Suite("What carries from command to command")
struct ShellSessionTests {
  private let box = RunTarget.ssh(host: "box")

  @Test("stays on its target, and what was exported here goes everywhere")
  func targets() {
    let session = ShellSession()
    session.take(CarriedState(set: ["A": "here", "B": "here"], directory: "/usr"), on: .local)
    session.take(CarriedState(set: ["A": "there"], unset: ["B"], directory: "/srv"), on: box)
    let here = session.surroundings(on: .local)
    #expect(here.environment == ["A": "here", "B": "here"])
    #expect(here.directory == "/usr")
    let there = session.surroundings(on: box)
    #expect(there.environment.isEmpty)
    #expect(there.targetEnvironment == ["A": "there"])
    #expect(there.directory == "/srv")
    let elsewhere = session.surroundings(on: .docker(container: "web"))
    #expect(elsewhere.environment == ["A": "here", "B": "here"])
    #expect(elsewhere.directory == nil)
  }

  @Test("goes on in the next console, without what looks like a secret, and without a directory that is gone")
  func resumed() async throws {
    let home = try AppHome()
    func run(_ text: String, in session: ShellSession) async {
      let attempts = AttemptRunner(
        runner: CommandRunner(supervisor: Supervisor.path), queue: home.queue, session: session)
      let command = Command(id: CommandID("c"), text: text, line: 1, flags: [.setsState])
      let request = AttemptRequest(
        step: nil, command: command, text: text, commandClass: .read, attempt: 1, timeoutSeconds: 30)
      await attempts.run(request, in: home.incident, control: CommandControl()) { _ in }
    }
    let first = ShellSession()
    await run("export REGION=eu DB_PASSWORD=older; cd /usr", in: first)
    await run("export DB_PASSWORD=hunter22; unset NOTHING", in: first)
    #expect(first.surroundings(on: .local).environment["DB_PASSWORD"] == "hunter22")
    let state = IncidentState(try home.events())
    let second = ShellSession(resuming: state.shells).surroundings(on: .local)
    #expect(second.environment == ["REGION": "eu"])
    #expect(second.directory == "/usr")
    #expect(try !home.events().contains { "\($0.body)".contains("hunter22") })

    let folder = "\(home.path)/gone-soon"
    await run("mkdir \(folder); cd \(folder)", in: ShellSession())
    let there = ShellSession(resuming: IncidentState(try home.events()).shells)
    #expect(there.surroundings(on: .local).directory?.string == folder)
    await run("rmdir \(folder)", in: ShellSession())
    let gone = ShellSession(resuming: IncidentState(try home.events()).shells)
    #expect(gone.surroundings(on: .local).directory == nil)
  }
}
