import ArgumentParser
import ConsoleCore

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man(1).", shouldDisplay: false)

  @Flag(help: "Only the keys, as Markdown.")
  var keys = false

  func run() throws {
    Standard.output(keys ? KeyList.markdown : ManualPage.text)
  }
}
