import Foundation
import TestSupport
import TestTraits
import Testing

@Suite("Completion in shells", .onTestThreads)
struct CompletionTests {
  let home: TemporaryDirectory

  init() throws {
    home = try TemporaryDirectory()
    try FileManager.default.createDirectory(atPath: home.path + "/team", withIntermediateDirectories: true)
    for file in ["team/dns.md", "team/notes.txt", "local.md"] {
      try "# A runbook\n".write(toFile: home.path + "/" + file, atomically: true, encoding: .utf8)
    }
  }

  @Test(
    "offers runbooks, subcommands, incidents and files where each can stand",
    arguments: [
      ("incident re", ["redis-down", "resume"]), ("incident show cert", ["cert-expiry"]),
      ("incident sweep disk", ["disk-full"]), ("incident log 20", ["2026-11-21-redis-down"]),
      ("incident show loc", ["local.md"]), ("incident lint team/", ["team/dns.md"]),
      ("incident status --incident 20", ["2026-11-21-redis-down"]), ("incident sh", ["show"]),
    ])
  func offers(typed: String, offered: [String]) throws {
    let started = try IncidentBinary.run(["start", "redis-down"], home: home.path)
    let incident = started.output.trimmingCharacters(in: .newlines)
    let expected = offered.map { $0.hasPrefix("2026") ? incident : $0 }
    #expect(try Set(offeredByBash(typed)) == Set(expected))
  }

  @Test(
    "completes a runbook in shells that tell only a terminal",
    arguments: [
      ("zsh", ["-f", "-i"], "fpath=(~ $fpath); autoload -Uz compinit; compinit -u -D"),
      ("fish", ["-i"], "source ~/_incident"),
    ])
  func onTerminal(shell: String, arguments: [String], beginning: String) throws {
    try write(shell, as: "_incident")
    let console = try Console(
      program: "/usr/bin/\(shell)", arguments, home: home.path, environment: searchPath)
    try console.type("\(beginning); echo rea''dy\r")
    try console.wait(for: "\nready")
    try console.type("incident redi\t")
    try console.wait(for: "incident redis-down")
    try console.type("\u{15}incident show cert\t")
    try console.wait(for: "incident show cert-expiry")
    try console.type("\u{15}exit\r")
    _ = try console.waitForEnd()
  }

  /// The program under test is the one that a shell finds.
  private var searchPath: [String: String] {
    let folder = URL(fileURLWithPath: IncidentBinary.path).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": "\(folder):\(path)"]
  }

  private func write(_ shell: String, as name: String) throws {
    let script = try IncidentBinary.run(["completion", shell], home: home.path)
    #expect(script.status == 0, "\(script.error)")
    try script.output.write(toFile: home.path + "/" + name, atomically: true, encoding: .utf8)
  }

  /// What bash offers for the last word of a line.
  private func offeredByBash(_ line: String) throws -> [String] {
    try write("bash", as: "script")
    let words = line.split(separator: " ").map { "'\($0)'" }
    let script = """
      source ./script; COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}
      __incident_first_word incident \(words[words.count - 1]) \(words[words.count - 2])
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try Tool.run(
      ["bash", "-c", script], in: home.path,
      environment: IncidentBinary.environment(home: home.path, searchPath)
    ).split(separator: "\n").map(String.init)
  }
}
