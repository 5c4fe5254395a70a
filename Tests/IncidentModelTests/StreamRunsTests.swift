import IncidentModel
import PlainJSON
import Testing

@Suite("Streams of a capture")
struct StreamRunsTests {
  private func runs(_ pieces: [(Int, Bool)]) -> StreamRuns {
    pieces.reduce(into: StreamRuns()) { $0.append($1.0, isError: $1.1) }
  }

  @Test("are lengths by turns, output first, and neighbours of one stream are one")
  func lengths() {
    #expect(
      runs([(3, false), (4, false), (5, true), (0, false), (1, true), (2, false)]).lengths == [7, 6, 2])
    #expect(runs([(5, true)]).lengths == [0, 5])
    #expect(runs([(5, true)]).hasError)
    #expect(!runs([(5, false)]).hasError)
    #expect(runs([]).lengths.isEmpty)
  }

  @Test("cover a capture without gaps, whatever its length")
  func coverage() {
    let streams = runs([(2, false), (3, true)])
    #expect(streams.runs(in: 7).map(\.range) == [0..<2, 2..<5, 5..<7])
    #expect(streams.runs(in: 7).map(\.isError) == [false, true, false])
    #expect(streams.runs(in: 3).map(\.range) == [0..<2, 2..<3])
    #expect(streams.runs(in: 0).isEmpty)
    #expect(StreamRuns().runs(in: 4).map(\.range) == [0..<4])
  }

  @Test("of head and tail stay where they are in the file")
  func cut() {
    // oooo eeee oooo eeee, of which 6 and 6 are kept around a line of 10.
    let streams = runs([(4, false), (4, true), (4, false), (4, true)])
    #expect(streams.keeping(head: 6, line: 10, tail: 10..<16).lengths == [4, 2, 12, 4])
    #expect(streams.keeping(head: 16, line: 0, tail: 16..<16).lengths == [4, 4, 4, 4])
  }

  @Test("are told apart up to a limit, behind which everything counts as output")
  func limit() {
    var streams = StreamRuns()
    for number in 0..<(StreamRuns.limit * 2) { streams.append(1, isError: number % 2 == 1) }
    #expect(streams.lengths.count == StreamRuns.limit)
    #expect(streams.runs(in: StreamRuns.limit * 2).last?.isError == false)
  }

  @Test("are a list of numbers as JSON")
  func json() throws {
    let streams = runs([(2, false), (3, true)])
    #expect(JSONWriter.text(streams.json) == "[2,3]")
    #expect(try StreamRuns(json: streams.json) == streams)
    #expect(throws: JSONMismatch.self) { try StreamRuns(json: .array([.number(-1)])) }
  }

  @Test("the line for lists is curl's error rather than the meter that it draws before it")
  func curlError() {
    let meter = "  % Total    % Received\n  0     0    0 --:--:--     0curl: (6) Could not resolve host: x\n"
    let end = AttemptEnd(
      started: EventSamples.target, step: nil, command: nil, text: "curl x", commandClass: .read,
      attempt: 1, cause: .exit, exitStatus: 6, excerpt: meter,
      verdict: Verdict(level: .fail, rule: .exitStatus, text: ""))
    #expect(end.firstLine == "curl: (6) Could not resolve host: x")
  }
}
