import Crypto
import IncidentModel

/// The hash that ties an event to what it says and to its writer's event before it.
///
/// SHA-256 over these ten fields in this order, each as a netstring (its length in bytes in decimal, `:`, the
/// bytes, `,`), so that no two different events have the same form:
///
/// 1. the text `incident event 1`,
/// 2. the identifier in its usual form, lower case,
/// 3. the incident,
/// 4. `at` in milliseconds since 1970-01-01T00:00:00Z, decimal,
/// 5. `recorded_at`, likewise,
/// 6. the actor,
/// 7. the writer,
/// 8. the kind,
/// 9. the body, byte for byte as the `body` column holds it,
/// 10. the previous hash in lower-case hexadecimal, empty for the writer's first event of the incident.
///
/// The sequence number is left out: it is a position in one store, and the order is in the identifiers.
enum EventHash {
  /// Returns the hash in lower-case hexadecimal.
  static func hexadecimal(of row: EventRow) -> String {
    var hash = SHA256()
    func add(_ field: String) {
      var text = "\(field.utf8.count):\(field),"
      text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    add("incident event 1")
    add(row.id.description)
    add(row.incident)
    add(String(row.at))
    add(String(row.recordedAt))
    add(row.actor)
    add(row.writer)
    add(row.kind)
    add(row.body)
    add(row.previousHash)
    return Hexadecimal.text(hash.finalize())
  }
}
