import ArgumentParser

/// Parses the command line, runs the command, and turns whatever happens into one line and an exit status.
enum CommandLineProgram {
  static func run(_ arguments: [String]) -> Int32 {
    do {
      return try runCommand(arguments).rawValue
    } catch {
      return error.code
    }
  }

  private static func runCommand(_ arguments: [String]) throws(ExitCodeRequest) -> ExitStatus {
    do {
      var command = try IncidentCommand.parseAsRoot(ArgumentOrder.subcommandFirst(arguments))
      try command.run()
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
