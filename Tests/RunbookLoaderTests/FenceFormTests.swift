import IncidentModel
import Testing

@Suite("Fences as other tools write them")
struct FenceFormTests {
  @Test("the options of MyST's directives are no commands")
  func directives() {
    let step = Markdown.step(
      "```{code-block} bash\n:name: restart\n:emphasize-lines: 1\n\nsystemctl restart app\n```\n")
    #expect(step?.commands.map(\.text) == ["systemctl restart app"])
    #expect(step?.commands.first?.line == 11)
  }

  @Test("a directive of MyST's between colons is a fence as well, and its options are nobody's text")
  func colons() {
    let step = Markdown.step(
      ":::{note}\n:class: dropdown\nIt takes a minute.\n:::\n\n:::{code-block} bash\nsystemctl restart app\n:::\n"
    )
    #expect(step?.commands.map(\.text) == ["systemctl restart app"])
    #expect(step?.commands.first?.line == 13)
  }

  @Test("a fence that stands too deep is a fence")
  func deep() {
    let step = Markdown.step("Restart it.\n\n    ```bash\n    systemctl restart app\n    ```\n")
    #expect(step?.commands.map(\.text) == ["systemctl restart app"])
  }
}
