public import IncidentModel
import PlainJSON

/// Reads what Alertmanager sends and answers.
public enum AlertReader {
  /// Reads the payload of a webhook (`{"alerts": [...]}`), an answer of `/api/v2/alerts` (an array), or one alert.
  ///
  /// Alerts that are resolved are left out, the oldest comes first. Nil when the text is none of these: then it
  /// is what somebody wrote or another tool sent.
  public static func alerts(in text: String) -> [FiringAlert]? {
    guard let json = JSONValue(parsing: text) else { return nil }
    let entries: [JSONValue]
    switch json {
    case .array(let values): entries = values
    case .object where json["alerts"] != nil: entries = json["alerts"]?.values ?? []
    case .object where json["labels"] != nil: entries = [json]
    default: return nil
    }
    let firing = entries.filter { $0["labels"] != nil && $0["status"]?.text != "resolved" }
    return firing.map(alert).sorted { left, right in
      let (first, second) = (left.startedAt?.milliseconds ?? .max, right.startedAt?.milliseconds ?? .max)
      return first != second ? first < second : left.name < right.name
    }
  }

  private static func alert(_ json: JSONValue) -> FiringAlert {
    FiringAlert(
      labels: json["labels"]?.texts ?? [:], annotations: json["annotations"]?.texts ?? [:],
      startedAt: json["startsAt"]?.text.flatMap { Timestamp(iso8601: wholeMilliseconds($0)) })
  }

  /// Go writes up to nine decimals of a second.
  private static func wholeMilliseconds(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    let decimals = text[point...].dropFirst().prefix { $0.isNumber }
    return text[..<point] + "." + decimals.prefix(3) + text[decimals.endIndex...]
  }
}
