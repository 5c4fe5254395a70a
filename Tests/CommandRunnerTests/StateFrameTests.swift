import Testing

@testable import CommandRunner

@Suite("State between marks")
struct StateFrameTests {
  private let mark = [0] + Array("mark".utf8) + [0]

  private func cut(_ pieces: [[UInt8]]) -> (passed: [UInt8], content: [UInt8]?) {
    var frame = StateFrame(mark: mark)
    var passed: [UInt8] = []
    for piece in pieces { passed += frame.consume(piece) }
    passed += frame.finish()
    return (passed, frame.content)
  }

  @Test("is taken out and the rest is passed on, wherever the pieces are cut")
  func anyCut() {
    let text = Array("before\0ma".utf8) + mark + Array("in\0side".utf8) + mark + Array("behind\0".utf8)
    for size in 1...text.count {
      let pieces = stride(from: 0, to: text.count, by: size).map {
        Array(text[$0..<min($0 + size, text.count)])
      }
      let (passed, content) = cut(pieces)
      #expect(passed == Array("before\0mabehind\0".utf8), "\(size)")
      #expect(content == Array("in\0side".utf8), "\(size)")
    }
  }

  @Test("that is not closed is nothing, and output without marks passes as it is")
  func open() {
    #expect(cut([Array("a".utf8) + mark + Array("half".utf8)]).content == nil)
    #expect(cut([Array("a".utf8) + mark + Array("half".utf8)]).passed == Array("a".utf8))
    let plain = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(cut([plain, plain]).passed == plain + plain)
  }

  @Test("two records are two, and a cut one is none")
  func records() throws {
    let first = Array("/usr\n\0A=1\0B=x=y\nz\0\0".utf8)
    let second = Array("/a\nb\n\0\0".utf8)
    let records = try #require(StateRecord.all(in: first + second))
    #expect(
      records == [
        StateRecord(directory: "/usr", variables: ["A": "1", "B": "x=y\nz"]),
        StateRecord(directory: "/a\nb", variables: [:]),
      ])
    #expect(StateRecord.all(in: first + second.dropLast()) == nil)
    #expect(StateRecord.all(in: []) == [])
  }
}
