/// A language other than the shell whose fences the console runs, by handing the text to a client.
public enum QueryLanguage: String, Sendable, Hashable, CaseIterable {
  /// Asked of Prometheus through its HTTP API.
  case promql
  /// Run by psql.
  case sql

  /// The value that says where the server is.
  public var addressVariable: String {
    switch self {
    case .promql: "PROMETHEUS_URL"
    case .sql: "DATABASE_URL"
    }
  }

  /// The address that is proposed where nobody says another one: on this machine.
  ///
  /// To libpq the bare scheme means its own defaults, `PGHOST` and the like among them.
  public var defaultAddress: String {
    switch self {
    case .promql: "http://127.0.0.1:9090"
    case .sql: "postgresql://"
    }
  }

  /// Whether the address may hold a password and is kept like one.
  public var isAddressSecret: Bool { self == .sql }
}

extension Command {
  /// The language in which it asks a server; nil for shell.
  public var queryLanguage: QueryLanguage? { QueryLanguage(rawValue: language) }
}
