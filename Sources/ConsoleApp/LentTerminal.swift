import CConsoleSupport
import ConsoleCore
import FoundationEssentials
import Glibc
import SystemPackage

/// Lets one of the responder's own programs have the terminal, with a text in a file.
///
/// The file is readable by its owner alone and is removed afterwards. The program is the terminal's foreground
/// job while it runs, so that its Ctrl-C is its own.
struct LentTerminal {
  /// Why a program could not be run.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The terminal.
  let descriptor: Int32
  private let environment = ProcessInfo.processInfo.environment

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Shows a text in a program and returns the file's text when the program has ended.
  func open(_ text: String, with program: OutsideProgram) throws(Failure) -> String {
    let directory = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let name = "incident-\(UInt64.random(in: 0 ... .max)).txt"
    let path = FilePath(directory).appending(name)
    do {
      try ExportFile.write(text, to: path)
    } catch {
      throw Failure(description: error.description)
    }
    defer { _ = unlink(path.string) }
    try run(command(of: program), path)
    guard let data = FileManager.default.contents(atPath: path.string),
      let text = String(bytes: data, encoding: .utf8)
    else { throw Failure(description: "what it left in \(path) is not UTF-8") }
    return text
  }

  private func command(of program: OutsideProgram) -> String {
    let (names, standard) = program == .pager ? (["PAGER"], "less") : (["VISUAL", "EDITOR"], "vi")
    return names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? standard
  }

  private func run(_ command: String, _ path: FilePath) throws(Failure) {
    // The variable may hold arguments, as in "code --wait": a shell reads it, and the file is an argument.
    let status = console_foreground_run("\(command) \"$1\"", path.string, descriptor)
    if status == -1 { throw Failure(description: "cannot start \(command): \(Errno(rawValue: errno))") }
    if status == 127 << 8 {
      throw Failure(description: "there is no '\(command)' here: set PAGER or EDITOR to one that there is")
    }
  }
}
