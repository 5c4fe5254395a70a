import IncidentModel
import Testing

@testable import CommandRunner

@Suite("Which signal a command gets, and when")
struct StopLadderTests {
  private let start = ContinuousClock().now

  @Test("goes from INT to TERM to KILL, three seconds apart, after one stop")
  func stop() {
    var ladder = StopLadder(start: start, timeLimit: nil)
    let wishes = CommandControl.Wishes(stops: 1)
    #expect(ladder.deadline == nil)
    #expect(ladder.advance(to: start, wishes: wishes) == [.interrupt])
    #expect(ladder.deadline == start + .seconds(3))
    #expect(ladder.advance(to: start + .seconds(2), wishes: wishes) == [])
    #expect(ladder.advance(to: start + .seconds(3), wishes: wishes) == [.terminate])
    #expect(ladder.advance(to: start + .seconds(6), wishes: wishes) == [.kill])
    #expect(ladder.deadline == nil)
    #expect(ladder.advance(to: start + .seconds(60), wishes: wishes) == [])
    #expect(ladder.cause == .stopped)
  }

  @Test("takes the next signal at once for every further stop, and never one twice")
  func impatience() {
    var ladder = StopLadder(start: start, timeLimit: nil)
    #expect(ladder.advance(to: start, wishes: .init(stops: 2)) == [.interrupt, .terminate])
    #expect(ladder.advance(to: start, wishes: .init(stops: 5)) == [.kill])
  }

  @Test("begins by itself at the time limit, which an extension moves")
  func timeLimit() {
    var ladder = StopLadder(start: start, timeLimit: .seconds(60))
    #expect(ladder.deadline == start + .seconds(60))
    let wishes = CommandControl.Wishes(extra: .seconds(30))
    #expect(ladder.advance(to: start + .seconds(60), wishes: wishes) == [])
    #expect(ladder.deadline == start + .seconds(90))
    #expect(ladder.advance(to: start + .seconds(90), wishes: wishes) == [.interrupt])
    #expect(ladder.cause == .timeout)
  }

  @Test("says timeout also when somebody lost patience after it")
  func causeStays() {
    var ladder = StopLadder(start: start, timeLimit: .seconds(1))
    _ = ladder.advance(to: start + .seconds(1), wishes: .init())
    #expect(ladder.advance(to: start + .seconds(1), wishes: .init(stops: 1)) == [.terminate])
    #expect(ladder.cause == .timeout)
  }
}
