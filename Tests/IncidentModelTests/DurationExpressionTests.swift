import IncidentModel
import Testing

@Suite("Lengths of time")
struct DurationExpressionTests {
  @Test(
    "a length is read",
    arguments: [
      ("90", 90), ("90s", 90), ("1h30m", 5400), ("1h 30m", 5400), ("10 minutes", 600), ("1.5h", 5400),
      ("2d", 172_800),
      ("1 week", 604_800), ("1500ms", 2), ("0", 0), ("5 MIN", 300), ("1 hour 1 sec", 3601),
    ] as [(String, Int64)])
  func read(text: String, expected: Int64) {
    #expect(DurationExpression.seconds(text) == expected)
  }

  @Test(
    "what is no length is refused",
    arguments: ["", "h", "-5m", "5x", "1..2s", "5m-", "200 years", "1e9", "five minutes"])
  func refused(text: String) {
    #expect(DurationExpression.seconds(text) == nil)
  }

  @Test(
    "a stop-watch shows it",
    arguments: [
      (0, "00:00"), (5, "00:05"), (252, "04:12"), (3599, "59:59"), (3600, "1:00:00"), (3852, "1:04:12"),
      (86_400, "1d 00:00:00"), (263_052, "3d 01:04:12"), (-65, "-01:05"),
    ] as [(Int64, String)])
  func clock(seconds: Int64, expected: String) {
    #expect(DurationExpression.clock(seconds: seconds) == expected)
  }

  @Test(
    "where there is little room it is said in whole units that are over",
    arguments: [
      (0, "0s"), (59, "59s"), (119, "1m"), (3599, "59m"), (3840, "1h04m"), (86_399, "23h59m"),
      (183_600, "2d03h"),
    ] as [(Int64, String)])
  func brief(seconds: Int64, expected: String) {
    #expect(DurationExpression.brief(seconds: seconds) == expected)
  }

  @Test(
    "a report says it in words",
    arguments: [
      (0, "0 s"), (45, "45 s"), (60, "1 min"), (252, "4 min 12 s"), (3840, "1 h 4 min"), (183_600, "2 d 3 h"),
    ] as [(Int64, String)])
  func words(seconds: Int64, expected: String) {
    #expect(DurationExpression.words(seconds: seconds) == expected)
  }
}
