import Glibc
import IncidentModel

/// Which servers of queries somebody named.
///
/// A team's SQL may be for MySQL, and its PromQL for a Prometheus elsewhere: without an address such a fence is
/// text to copy, as it was before the console could run it.
enum QueryAddresses {
  /// Returns the languages whose address the runbook declares or the environment has.
  static func known(declared: [Variable]) -> Set<QueryLanguage> {
    let names = Set(declared.map(\.name))
    return Set(
      QueryLanguage.allCases.filter { language in
        let name = language.addressVariable
        return names.contains(name) || getenv(name).map { $0.pointee != 0 } ?? false
      })
  }
}
