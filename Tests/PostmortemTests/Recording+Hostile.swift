import IncidentModel

extension Recording {
  /// An incident of which every text tries to be more than text.
  static func hostile() -> Recording {
    var run = Recording("2026-11-21-hostile")
    run.actor = "mallory|*admin*@host"
    run.add(
      .incidentStarted(
        IncidentStart(
          runbook: "a`b", path: "", sha256: "x", title: "# Down\n## Injected <script>alert(1)</script>",
          severity: .sev2, alert: "```\n# Heading from an alert\n````\n\u{1B}]0;title\u{07}",
          checklist: [
            ChecklistItem(
              phase: "## Phase\n- [x] faked", step: .verify, number: "1.", title: "- [x] <b>step</b> | cell",
              tasks: [
                .init(id: TaskID("t"), text: "1. numbered\n# heading ![x](http://example.invalid/x.png)")
              ])
          ])))
    run.add(.note(.note, "a | b | c\n| d |\n---\n*bold* _em_ `code` [link](javascript:alert(1)) <img src=x>"))
    run.add(.note(.decision, "---"))
    run.add(.note(.decision, "1. not a list"))
    run.add(.note(.decision, "> quote &amp; &#60;b&#62; \\| ~~gone~~ $x$ snake_case_name __dunder__"))
    run.add(.note(.action, "[x] done already? - [x] yes\n\n\n# no"))
    run.add(.note(.hypothesis, "right\u{202E}tfel zero\u{200B}width \u{1B}[31mred\u{1B}[0m \u{9B}31m"))
    run.add(.note(.change, "   indented code\r\n\tand a tab"))
    run.run(
      "echo '```' | grep -E 'a\\|b' `whoami`\n# second line", class: .change,
      verdict: Verdict(level: .warn, rule: .comment, text: "| </details> **pass**"),
      output: "```\n</details>\n# not a heading\n~~~\n\u{1B}[2J\u{0}bell\u{7}\r\n````\n")
    run.run("``", step: StepID("<gone>"), command: nil, output: "\u{FEFF}x")
    let last = run.events[run.events.count - 1].id
    run.setOutput(last, [0x66, 0xFF, 0xFE, 0x0A, 0xE2, 0x82, 0x0A, 0xF0, 0x9F, 0x98, 0x80])
    run.add(.stepSkipped(.verify, reason: "</td> | **really**\nyes"))
    run.add(.valueSet(name: "`A|B`", value: "x`y|z"))
    run.add(.unknown(kind: "lamp_lit|<b>", json: "{}"))
    return run
  }
}
