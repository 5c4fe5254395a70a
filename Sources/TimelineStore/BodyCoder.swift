import IncidentModel
import PlainJSON

/// Turns bodies into the JSON text of the `body` column and back.
enum BodyCoder {
  /// Returns the body's own fields as one JSON object on one line.
  static func json(_ body: EventBody) -> String {
    if case .unknown(_, let json) = body { return json }
    return JSONWriter.text(.object(body.fields))
  }

  /// Returns the body of a kind; `unknown` with the stored text when this version cannot read it.
  ///
  /// A known kind may hold what only a later version knows, say another status: that must not keep the rest
  /// of the timeline from being read.
  static func body(kind: String, utf8: UnsafeBufferPointer<UInt8>) -> EventBody {
    guard case .object(let fields) = JSONValue(utf8: utf8),
      let body = try? EventBody(kind: kind, fields: fields)
    else { return .unknown(kind: kind, json: String(decoding: utf8, as: UTF8.self)) }
    return body
  }

  /// Returns the body of a kind, likewise.
  static func body(kind: String, json: String) -> EventBody {
    var json = json
    return json.withUTF8 { body(kind: kind, utf8: $0) }
  }
}
