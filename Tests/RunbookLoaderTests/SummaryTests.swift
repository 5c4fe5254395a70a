import Foundation
import IncidentModel
import SystemPackage
import Testing

@testable import RunbookLoader

@Suite("What a list shows of a runbook is what the whole of it says")
struct SummaryTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  private static let shipped = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "runbooks")

  private func expectSame(_ source: String, _ name: String) {
    let whole = RunbookLoader.load(source: source, path: "\(name).md", slug: name).runbook
    let summary = RunbookLoader.summary(source: source, path: "\(name).md", slug: name)
    #expect(summary == RunbookSummary(whole), "\(name)")
  }

  private func files(_ directory: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }
  }

  @Test("of the golden runbooks and those inside the program")
  func files() throws {
    let all = try files(Self.golden) + files(Self.shipped)
    #expect(all.count > 15)
    for file in all { expectSame(try String(contentsOf: file, encoding: .utf8), file.lastPathComponent) }
  }

  @Test("of steps in items, tables, notes, quotations and beside queries")
  func shapes() {
    let body = """
      ---
      alerts: [RedisDown]
      vars:
        - name: PROMETHEUS_URL
      ---
      # Redis down

      **Severity:** P1

      ## Triage

      1. Ask it with `redis-cli ping`, or:

         ```sh
         redis-cli info
         # then
         redis-cli role
         ```

      > [!WARNING]
      > Loses data: `kubectl delete pod x`

      | Result | Action |
      |---|---|
      | `redis-cli ping` fails | run `systemctl restart redis` |

      | Check | How |
      |---|---|
      | disk | `df -h` |

      | Step | Action | Done |
      |---|---|---|
      | 1 | Run `uptime` | ☐ |

      ```promql
      up{job="redis"}
      ```

      If not resolved in 30 minutes, escalate.
      """
    expectSame(body, "shapes")
    #expect(RunbookLoader.summary(source: body, path: "x.md", slug: "x").commands == 6)
  }

  @Test("of the runbooks of a directory, with what cannot be read in its place")
  func directory() throws {
    let directory = FilePath(NSTemporaryDirectory()).appending("summary-\(UUID().uuidString)")
    try RunbookFiles.make(directory)
    defer { RunbookFiles.remove(directory) }
    try RunbookFiles.write(Array("# A\n\n1. Run `df -h`\n".utf8), to: directory.appending("x.md"))
    let library = RunbookLibrary(directories: [directory])
    let entries = library.entries().entries
    let missing = RunbookLibrary.Entry(slug: "y", path: directory.appending("y.md"))
    let found = RunbookLibrary.summaries(of: entries + [missing])
    #expect(try found.first?.get().commands == 1)
    #expect(throws: RunbookError.self) { try found.last?.get() }
  }
}
