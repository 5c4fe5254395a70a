/// The database that a query goes to, as a person must see it before it is changed: without its password.
public struct QueryServer: Sendable, Equatable {
  /// The database's name; empty when libpq decides it.
  public var database: String
  /// Where it is and who asks: `shop at db-1:5432 as ann`.
  public var text: String

  /// Reads the value of `DATABASE_URL`; what it leaves out comes from libpq's variables, as libpq has it.
  ///
  /// Returns nil for an address that cannot be used, and when nothing says where it leads.
  public init?(address: String, variable: (String) -> String?) {
    guard let given = try? DatabaseAddress(address).variables else { return nil }
    func value(_ name: String) -> String { given[name] ?? variable(name) ?? "" }
    database = value("PGDATABASE")
    let host = value("PGHOST").isEmpty ? value("PGHOSTADDR") : value("PGHOST")
    let service = value("PGSERVICE")
    let place = host.isEmpty ? "" : value("PGPORT").isEmpty ? host : "\(host):\(value("PGPORT"))"
    let words = [
      database, place.isEmpty ? "" : "at " + place, value("PGUSER").isEmpty ? "" : "as " + value("PGUSER"),
      service.isEmpty ? "" : "by the service " + service,
    ].filter { !$0.isEmpty }
    guard !words.isEmpty else { return nil }
    text = words.joined(separator: " ")
  }
}
