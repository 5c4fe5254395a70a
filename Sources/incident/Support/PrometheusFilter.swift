import ConsoleApp
import Glibc
import QueryReader
import SystemPackage
import TerminalFrame

/// Turns what Prometheus answered, on standard input, into the table that the console shows and reads.
enum PrometheusFilter {
  /// More than Prometheus sends unless somebody asks for every series that it has.
  private static let limit = 64 << 20

  static func run() -> ExitStatus {
    let environment = ProcessEnvironment.current
    do {
      let input = String(decoding: try FileDescriptor.standardInput.readToEnd(limit: limit), as: UTF8.self)
      // curl has said why on its own.
      guard !input.isEmpty else { return .failure }
      let answer = try PrometheusAnswer(input)
      for warning in answer.warnings { Standard.error("prometheus warns: \(warning)") }
      Standard.output(
        answer.text(
          name: environment["INCIDENT_QUERY_NAME"] ?? "",
          isUnicode: LocaleName.isUTF8(LocaleName.ofCharacters { environment[$0] })))
      return .success
    } catch {
      Standard.error("prometheus: \(error)")
      return .failure
    }
  }
}
