import SystemPackage
import Testing

@testable import CommandRunner

@Suite("The pipes of a command's output")
struct OutputPipesTests {
  private func write(_ text: String, to descriptor: FileDescriptor) throws {
    _ = try descriptor.writeAll(text.utf8)
  }

  private func text(_ piece: OutputPipes.Piece) throws -> String {
    "\(piece.stream.rawValue) \(String(decoding: try piece.bytes.get(), as: UTF8.self))"
  }

  @Test("bring both streams in the order in which they were written, and end with them")
  func order() async throws {
    let pipes = try OutputPipes()
    pipes.start()
    var pieces = pipes.pieces.makeAsyncIterator()
    for number in 0..<20 {
      try write("\(number)", to: number.isMultiple(of: 3) ? pipes.stderr : pipes.stdout)
      let piece = try #require(await pieces.next())
      #expect(try text(piece) == "\(number.isMultiple(of: 3) ? "stderr" : "stdout") \(number)")
      pipes.taken()
    }
    try pipes.stdout.close()
    try write("last", to: pipes.stderr)
    try pipes.stderr.close()
    #expect(try text(try #require(await pieces.next())) == "stderr last")
    pipes.taken()
    #expect(await pieces.next() == nil)
    pipes.end()
  }

  @Test("end when the command is over, though something still holds them, and with all that was written")
  func over() async throws {
    let pipes = try OutputPipes()
    try write("out", to: pipes.stdout)
    try write("error", to: pipes.stderr)
    pipes.end()
    pipes.start()
    var all: [String] = []
    for await piece in pipes.pieces {
      all.append(try text(piece))
      pipes.taken()
    }
    #expect(all == ["stdout out", "stderr error"])
    try pipes.stdout.close()
    try pipes.stderr.close()
  }
}
