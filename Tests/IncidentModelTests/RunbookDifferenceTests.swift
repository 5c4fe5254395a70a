import IncidentModel
import Testing

@Suite("What became of a runbook's steps")
struct RunbookDifferenceTests {
  private func runbook(_ steps: [Step]) -> Runbook {
    Runbook(
      slug: "x", title: "X", path: "x.md", sha256: "", metadata: RunbookMetadata(),
      phases: [Phase(title: "Triage", line: 1, steps: steps)])
  }

  private func step(_ id: String, _ number: String? = nil, line: Int = 1, _ command: String = "df -h") -> Step
  {
    Step(
      id: StepID(id), number: number, title: id.uppercased(), line: line,
      commands: [Command(id: CommandID("\(id)#c1"), text: command, line: line + 2, commandClass: .read)])
  }

  @Test("steps that came, went and were edited are named, in their order")
  func named() {
    let difference = RunbookDifference(
      from: runbook([step("a", "1"), step("b", "2"), step("c", "3")]),
      to: runbook([step("a", "1"), step("d", "2"), step("e"), step("c", "3", "df -i")]))
    #expect(difference.added.map(\.title) == ["D", "E"])
    #expect(difference.removed.map(\.title) == ["B"])
    #expect(difference.edited.map(\.title) == ["C"])
    #expect(difference.summary() == "new: 2 D, E · gone: 2 B · edited: 3 C")
    #expect(difference.summary(limit: 1) == "new: 2 D and 1 more · gone: 2 B · edited: 3 C")
  }

  @Test("a step that only stands in another line or has another number is not edited")
  func moved() {
    let difference = RunbookDifference(
      from: runbook([step("a", "1")]), to: runbook([step("a", "2", line: 40)]))
    #expect(difference.isEmpty)
    #expect(difference.summary() == "no step is another")
  }
}
