import Testing

@testable import CommandRunner

@Suite("Secrets on a screen")
struct KnownStageTests {
  private func stage(_ secrets: String...) -> KnownStage {
    KnownStage(SecretAutomaton(secrets.map { Array($0.utf8) }), mask: .asterisks)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("are as many asterisks as they have characters, wherever the pieces are cut")
  func width() {
    let drawn = Array("a hunter2 b pässwörd c".utf8)
    for size in 1...drawn.count {
      var stage = stage("hunter2", "pässwörd")
      var shown: [UInt8] = []
      for start in stride(from: 0, to: drawn.count, by: size) {
        shown += stage.consume(Array(drawn[start..<min(start + size, drawn.count)]))
      }
      shown += stage.finish()
      #expect(text(shown) == "a ******* b ******** c", "\(size)")
    }
  }

  @Test("let go of what could begin one after a while, and mask the rest when it comes all the same")
  func release() {
    var stage = stage("hunter2-correct")
    #expect(text(stage.consume(Array("> hunt".utf8))) == "> ")
    #expect(stage.holdsBack)
    #expect(text(stage.release()) == "hunt")
    #expect(!stage.holdsBack)
    #expect(text(stage.consume(Array("er2-correct!".utf8))) == "***********!")
  }

  @Test("never let go of most of one")
  func kept() {
    var stage = stage("hunter2-correct")
    _ = stage.consume(Array("hunter2-".utf8))
    #expect(stage.release().isEmpty)
    #expect(text(stage.consume(Array("x".utf8))) == "hunter2-x")
  }
}
