import FoundationEssentials
import IncidentModel

/// Turns bodies into the JSON text of the `body` column and back.
struct BodyCoder {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    // One form for one body: what is hashed must not depend on a dictionary's order.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Returns the body's own fields as one JSON object on one line.
  func json(_ body: EventBody) throws -> String {
    if case .unknown(_, let json) = body { return json }
    return String(decoding: try encoder.encode(Fields(body: body)), as: UTF8.self)
  }

  /// Returns the body of a kind; `unknown` with the stored text when this version cannot read it.
  ///
  /// A known kind may hold what only a later version knows, say another status: that must not keep the rest
  /// of the timeline from being read.
  func body(kind: String, json: String) -> EventBody {
    guard let value = JSONValue(json),
      let body = try? EventBody(kind: kind, from: JSONValueDecoder(value: value))
    else { return .unknown(kind: kind, json: json) }
    if case .unknown = body { return .unknown(kind: kind, json: json) }
    return body
  }

  private struct Fields: Encodable {
    let body: EventBody

    func encode(to encoder: any Encoder) throws {
      // A body without fields is still an object.
      _ = encoder.container(keyedBy: NoKeys.self)
      try body.encodeFields(to: encoder)
    }

    private enum NoKeys: CodingKey {}
  }
}
