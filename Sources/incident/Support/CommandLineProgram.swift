import ArgumentParser

/// Parses the command line, runs the command, and turns whatever happens into one line and an exit status.
enum CommandLineProgram {
  static func run(_ arguments: [String]) -> Int32 {
    defer { Workplace.close() }
    let code: Int32
    do { code = try runCommand(arguments).rawValue } catch { code = error.code }
    guard let failure = Standard.outputFailure else { return code }
    Standard.error("incident: not all of the output could be written: \(failure)")
    return code == 0 ? ExitStatus.failure.rawValue : code
  }

  private static func runCommand(_ arguments: [String]) throws(ExitCodeRequest) -> ExitStatus {
    do {
      if let request = ConsoleRequest(plain: arguments) {
        try request.run()
      } else {
        var command = try parse(ArgumentOrder.subcommandFirst(arguments))
        try command.run()
      }
      return .success
    } catch let request as ExitCodeRequest {
      throw request
    } catch let status as ExitRequest {
      return status.status
    } catch let failure as CommandFailure {
      return report(failure)
    } catch  where isParserError(error) {
      return reportUsage(error)
    } catch {
      return report(CommandFailure(error))
    }
  }

  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    // To parse the root and then its default takes twice as long, some 2 ms of the start of a console. What is
    // wrong, and what is help, the root says.
    if let first = arguments.first, !ArgumentOrder.isSubcommand(first),
      let command = try? OpenCommand.parseAsRoot(arguments) as? OpenCommand
    {
      return command
    }
    return try IncidentCommand.parseAsRoot(arguments)
  }

  private static func report(_ failure: CommandFailure) -> ExitStatus {
    Standard.error("incident: \(failure.message)")
    return failure.status
  }

  private static func isParserError(_ error: any Error) -> Bool {
    IncidentCommand.exitCode(for: error) != .failure
  }

  private static func reportUsage(_ error: any Error) -> ExitStatus {
    if IncidentCommand.exitCode(for: error) == .success {
      Standard.output(IncidentCommand.fullMessage(for: error))
      return .success
    }
    let message = IncidentCommand.message(for: error).split(separator: "\n").joined(separator: " ")
    Standard.error("incident: \(message) (see 'incident --help')")
    return .usage
  }
}

/// Ends a command with a status after it has said everything itself.
struct ExitRequest: Error {
  var status: ExitStatus
}

/// Ends the program with another program's exit status.
struct ExitCodeRequest: Error {
  var code: Int32
}
