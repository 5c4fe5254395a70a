import Testing

@testable import QueryReader

@Suite("Prometheus's answers")
struct PrometheusAnswerTests {
  private func text(_ type: String, _ result: String, name: String = "", isUnicode: Bool = true) throws
    -> String
  {
    let json = "{\"status\":\"success\",\"data\":{\"resultType\":\"\(type)\",\"result\":\(result)}}"
    return try PrometheusAnswer(json).text(name: name, isUnicode: isUnicode)
  }

  @Test("A vector is a table: the number first, what tells the rows apart next")
  func vector() throws {
    let result = """
      [{"metric":{"job":"api","route":"/a"},"value":[1,"14.52345"]},\
      {"metric":{"job":"api","route":"/checkout"},"value":[1,"0.000012345"]}]
      """
    #expect(
      try text("vector", result, name: "Burn rate 1h") == """
        burn_rate_1h  route      job
        14.52         /a         api
        0.00001235    /checkout  api
        """)
  }

  @Test("One number is a name and a value: the author's short words, else the metric, else value")
  func single() throws {
    let named = "[{\"metric\":{\"__name__\":\"up\"},\"value\":[1,\"1\"]}]"
    #expect(try text("vector", named) == "up: 1")
    #expect(try text("vector", named, name: "How is the exporter of the API doing?") == "up: 1")
    #expect(try text("vector", "[{\"metric\":{},\"value\":[1,\"NaN\"]}]") == "value: NaN")
    #expect(try text("scalar", "[1,\"1763708400\"]", name: "Now") == "now: 1763708400")
  }

  @Test("Nothing is said to be nothing")
  func empty() throws {
    #expect(try text("vector", "[]") == "no data")
    #expect(try text("matrix", "[]") == "no data")
  }

  @Test("A range of one series is a plot with its scale and times, and the last number in its first line")
  func plot() throws {
    let samples = (0...8).map { "[\(1_763_708_400 + $0 * 60),\"\($0)\"]" }.joined(separator: ",")
    let result = "[{\"metric\":{\"slo\":\"reads\"},\"values\":[\(samples)]}]"
    #expect(
      try text("matrix", result, name: "burn rate") == """
        burn_rate: 8 (min 0, max 8) of reads
        8 ┤       ▄█
          │     ▄███
          │   ▄█████
        0 ┤▁▄███████
          └07:00 ─ 07:08Z
        """)
    let plain = try text("matrix", result, isUnicode: false)
    #expect(!plain.unicodeScalars.contains { !$0.isASCII })
  }

  @Test("Ranges of several series are a table with their trends; a gap leaves no blank in it")
  func trends() throws {
    let result = """
      [{"metric":{"r":"/a"},"values":[[0,"1"],[60,"8"],[240,"4"]]},{"metric":{"r":"/b"},"values":[[240,"2"]]}]
      """
    #expect(
      try text("matrix", result, name: "errors") == """
        errors  max  trend  r
        4       8    ▁█··▄  /a
        2       2    █      /b
        """)
  }

  @Test(
    "What is no answer is refused with what the server said",
    arguments: [
      ("", "no answer"), ("<html>502 Bad Gateway", "this is no answer of Prometheus: <html>502 Bad Gateway"),
      (
        "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}", "bad_data: parse error"
      ),
      ("{}", "this is no answer of Prometheus"),
      (
        "{\"status\":\"success\",\"data\":{\"resultType\":\"x\",\"result\":[]}}",
        "a result of the kind x, which is not known"
      ),
    ])
  func failures(_ answer: String, _ words: String) {
    let error = #expect(throws: PrometheusAnswer.Failure.self) { try PrometheusAnswer(answer) }
    #expect(error?.description == words)
  }

  @Test("Times and numbers out of this world do not end the program")
  func extremes() throws {
    let result = "[{\"metric\":{},\"values\":[[1e300,\"1e300\"],[-1e300,\"-Inf\"],[0,\"-1e-300\"]]}]"
    let plot = try text("matrix", result)
    #expect(plot.hasPrefix("value: "))
  }

  @Test(
    "Numbers have four digits that count, and no exponent",
    arguments: [
      (0, "0"), (1, "1"), (-0.5, "-0.5"), (0.99949, "0.9995"), (12.3456, "12.35"), (9_999.96, "10000"),
      (123_456.7, "123457"), (0.00012345, "0.0001235"), (99.99999, "100"),
    ] as [(Double, String)])
  func numbers(_ value: Double, _ text: String) {
    #expect(QueryNumber.text(value) == text)
  }
}
