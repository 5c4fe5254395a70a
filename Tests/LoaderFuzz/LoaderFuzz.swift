import IncidentModel
import RunbookLoader

/// Any bytes are a runbook: loading them must not trap, must end, and must find commands where the file has them.
///
/// libFuzzer calls it with one input after the other and keeps those that trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func loadAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let commands = RunbookLoader.load(source: source, path: "fuzz.md", slug: "fuzz").runbook.commands
  precondition(Set(commands.map(\.id)).count == commands.count, "two commands have one identifier")
  let lines = source.utf8.count { $0 == 0x0A || $0 == 0x0D } + 1
  precondition(commands.allSatisfy { (1...lines).contains($0.line) }, "a command stands outside of the file")
  return 0
}
