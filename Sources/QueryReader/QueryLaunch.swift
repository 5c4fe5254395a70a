public import IncidentModel

/// A query as the shell command that asks its server, ready to run.
///
/// The script is the same for every query: text, addresses and values reach the client on its standard input
/// or in the environment, so that nothing of them stands in an argument list or is read by the shell.
public struct QueryLaunch: Sendable, Equatable {
  /// Why a query cannot be run; no value stands in it.
  public struct Refusal: Error, Equatable, CustomStringConvertible {
    /// What is wrong, and with which value.
    public let description: String
  }

  /// The script, for a POSIX shell.
  public private(set) var script: String
  /// What the script needs in its environment.
  public private(set) var environment: [String: String]
  /// The same, to be cut out of what is printed: the password of the database.
  public private(set) var secrets: [String: String] = [:]

  /// Makes a query ready.
  ///
  /// - Parameters:
  ///   - query: Its text, `$NAME` still in it.
  ///   - language: What it is written in.
  ///   - isLook: Whether its class is `read`: SQL then runs in a transaction that cannot write.
  ///   - label: What its author calls it; a short one names its number.
  ///   - binary: The path of this program, which makes a table of Prometheus's answer.
  ///   - value: The value of a placeholder by its name; nil for none.
  public init(
    _ query: String, _ language: QueryLanguage, isLook: Bool, label: String?, binary: String,
    value: (String) -> String?
  ) throws(Refusal) {
    let filling: QueryFilling
    do throws(QueryFilling.Refusal) {
      filling = try QueryFilling(query, language) { value($0.name) ?? $0.defaultValue }
    } catch {
      throw Refusal(description: error.description)
    }
    let given = value(language.addressVariable) ?? ""
    let address = given.isEmpty ? language.defaultAddress : given
    switch language {
    case .promql:
      script = Self.promqlScript
      guard let settings = CurlSettings(address, path: "/api/v1/query", query: filling.text) else {
        throw Refusal(description: "PROMETHEUS_URL must begin with http:// or https:// and hold no blank")
      }
      environment = [
        CurlSettings.variable: settings.text, "INCIDENT_BINARY": binary,
        "INCIDENT_QUERY_NAME": label ?? "",
      ]
    case .sql:
      let database: DatabaseAddress
      do throws(DatabaseAddress.Refusal) {
        database = try DatabaseAddress(address)
      } catch {
        throw Refusal(description: error.description)
      }
      script = isLook ? Self.lookScript : Self.changeScript
      environment = database.variables.merging(["INCIDENT_QUERY": Self.psqlInput(filling.text, isLook)]) {
        $1
      }
      secrets = environment.filter { $0.key == "PGPASSWORD" }
      environment["PGPASSWORD"] = nil
    }
  }

  private static let promqlScript = CurlSettings.script + " | \"$INCIDENT_BINARY\" __promql"
  /// `printf` is part of the shell, so that no process ever has the query as an argument.
  private static let psql = "printf '%s' \"$INCIDENT_QUERY\" | psql -X -v ON_ERROR_STOP=1"
  private static let changeScript = psql + " -f -"
  /// Without `-q` the transaction would be said, too.
  private static let lookScript = psql + " -q -f -"

  /// Line numbers in psql's messages stay those of the fence.
  private static func psqlInput(_ query: String, _ isLook: Bool) -> String {
    guard isLook else { return query + "\n" }
    // The last statement may lack its semicolon, and a backslash command ends with its line.
    return "BEGIN TRANSACTION READ ONLY; " + query + "\n;ROLLBACK;\n"
  }
}
