/// What curl is told, as the text of its settings file: the form of a value is in curl(1), `--config`.
///
/// It goes to curl's standard input, so that neither an address with a password in it nor a query stands in
/// an argument list.
public struct CurlSettings: Sendable, Equatable {
  /// The name of the environment variable that carries the text to the script.
  public static let variable = "INCIDENT_CURL"
  /// The script; `printf` is part of the shell, so that no process has the text as an argument.
  public static let script = "printf '%s' \"$\(variable)\" | curl --config -"

  /// The text.
  public private(set) var text: String

  /// Makes the settings of one request; nil when the address is not `http://…` or `https://…`, or holds a blank.
  ///
  /// - Parameters:
  ///   - address: The server, with or without a path and a slash at its end.
  ///   - path: What is asked for there, from a slash on.
  ///   - query: Sent as the form field `query` of a POST; nil for a GET.
  public init?(_ address: String, path: String, query: String? = nil) {
    guard address.hasPrefix("http://") || address.hasPrefix("https://"),
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 })
    else { return nil }
    let base = String(address.reversed().drop { $0 == "/" }.reversed())
    text = "url = \"\(Self.escaped(base + path))\"\n"
    if let query { text += "data-urlencode = \"query=\(Self.escaped(query))\"\n" }
    text += "silent\nshow-error\ngloboff\nconnect-timeout = 5\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\r\n", with: "\n")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t").replacing("\r", with: "\\r")
  }
}
