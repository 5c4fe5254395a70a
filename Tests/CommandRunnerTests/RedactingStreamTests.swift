import CommandRunner
import Testing

@Suite("Redaction of a stream that comes in pieces")
struct RedactingStreamTests {
  private static let samples = [
    "a password=hunter22 b\n", "redis://:hunter22@cache:6379/0\n", "Authorization: Bearer a b c\nnext\n",
    "-----BEGIN PRIVATE KEY-----\nMIIE-vQ\nIBAD\n-----END PRIVATE KEY-----\nrest {}\n",
    "mysql -u a -p hunter22\n",
    "{\"token\":\"a\\\"b\",\"n\":1}\n", "x AKIAIOSFODNN7EXAMPLE y\n", "eyJhbGciOiJI.eyJzdWIi.abc def\n",
    "ghp_0123456789abcdefghij. end\n", "top-secret-value and top-secret-vague\n", "requirepass\nhunter22\n",
    "http://localhost:8080/x password authentication failed token: null\n", "tool --password hunter22 x\n",
  ]

  private static func redact(_ pieces: [[UInt8]], flushing: Bool = false) -> String {
    var stream = RedactingStream(Redactor(secrets: ["top-secret-value"]))
    var output: [UInt8] = []
    for piece in pieces {
      output += stream.consume(piece)
      if flushing { output += stream.flush() }
    }
    output += stream.finish()
    return String(decoding: output, as: UTF8.self)
  }

  @Test("gives the same for every way to cut the bytes in two, and for single bytes", arguments: samples)
  func cuts(_ sample: String) {
    let bytes = Array(sample.utf8)
    let whole = Self.redact([bytes])
    #expect(Self.redact(bytes.map { [$0] }) == whole)
    for cut in bytes.indices {
      #expect(Self.redact([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
    }
  }

  @Test("finds a shape wherever in a longer text it begins", arguments: samples)
  func places(_ sample: String) {
    let whole = Self.redact([Array(sample.utf8)])
    for width in 0..<80 {
      let before = String(repeating: ".", count: width) + "\n"
      #expect(Self.redact([Array((before + sample).utf8)]) == before + whole)
      #expect(Self.redact([Array((before + sample + before).utf8)]) == before + whole + before)
    }
  }

  @Test(
    "finds a known secret at any place of a text that is read in blocks, its first and last bytes included")
  func knownPlaces() {
    var secrets = ["hunter22", "hunter-2-the-longer", "\u{e9}\u{0}\r\nx"]
    for number in 0..<9 { secrets.append("secret-no-\(number)") }
    let redactor = Redactor(secrets: secrets)
    for secret in secrets.map({ Array($0.utf8) }) {
      for width in 0..<70 {
        let before = [UInt8](repeating: UInt8(ascii: "."), count: width)
        for after in [[], Array("\r\n".utf8), before + [0xFF, 0]] {
          let text = before + secret + after
          for cut in [0, width, width + 1, width + 2, width + secret.count - 1] {
            var stream = RedactingStream(redactor)
            var output = stream.consume(Array(text[..<cut]))
            output += stream.consume(Array(text[cut...]))
            output += stream.finish()
            #expect(output == before + Array(Redactor.replacement.utf8) + after)
            #expect(stream.count == 1)
          }
        }
      }
    }
  }

  @Test("goes on past what only looks like a secret's beginning")
  func almost() {
    var stream = RedactingStream(Redactor(secrets: ["hunter22", "huhuhunt"]))
    let text = Array(String(repeating: "hun hunt hunter2 huhu huhuhun huhunter2 ", count: 30).utf8)
    #expect(stream.consume(text) == text)
    let secrets = stream.consume(Array("huhunter22 huhuhuhunt".utf8)) + stream.finish()
    #expect(String(decoding: secrets, as: UTF8.self) == "hu[redacted] hu[redacted]")
  }

  @Test("treats what follows a user with a host's name as its password until the host has come")
  func colonAfterAt() {
    var stream = RedactingStream(Redactor())
    var output = stream.consume(Array("ssh://me@corp.example:hunt".utf8))
    output += stream.flush()
    output += stream.consume(Array("er22@host/x\n".utf8))
    output += stream.finish()
    #expect(String(decoding: output, as: UTF8.self) == "ssh://me@corp.example:[redacted]@host/x\n")
  }

  @Test("leaks nothing of a value when the stream pauses after any byte", arguments: samples)
  func pauses(_ sample: String) {
    let output = Self.redact(sample.utf8.map { [$0] }, flushing: true)
    for secret in [
      "hunter22", "unter", "op-secret-value", "Bearer a", "IBAD", "IOSFODNN7EXAMPLE", "OiJI", "56789abc",
    ] {
      #expect(!output.contains(secret), "\(output)")
    }
  }

  @Test("holds nothing back from output in which no shape has begun")
  func promptness() {
    var stream = RedactingStream(Redactor())
    #expect(stream.consume(Array("45 % done".utf8)) == Array("45 % done".utf8))
    #expect(!stream.holdsBack)
  }

  @Test("shows a prompt on a pause, and still removes what is typed after it")
  func prompt() {
    var stream = RedactingStream(Redactor())
    var shown = stream.consume(Array("Password: ".utf8))
    shown += stream.flush()
    #expect(shown == Array("Password: ".utf8))
    #expect(stream.consume(Array("hunter22\n".utf8)) == Array("[redacted]\n".utf8))
    #expect(stream.count == 1)
  }

  @Test("holds back no more than 8 KiB of a line without an end")
  func boundedHold() {
    var stream = RedactingStream(Redactor())
    var output = stream.consume(Array("https://".utf8))
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for fed in 1...100 {
      output += stream.consume(piece)
      #expect(fed * 1000 - output.count <= 8 * 1024)
    }
  }

  @Test("passes bytes through that are no text, untouched")
  func anyBytes() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167) }.filter { $0 != UInt8(ascii: "-") }
    var stream = RedactingStream(Redactor())
    var output = stream.consume(bytes)
    output += stream.finish()
    #expect(output == bytes)
  }

  @Test("removes a secret that overlaps itself for ever, without keeping it")
  func endlessOverlap() {
    var stream = RedactingStream(Redactor(secrets: ["abab"]))
    var output: [UInt8] = []
    for _ in 0..<1000 { output += stream.consume(Array("ab".utf8)) }
    output += stream.consume(Array("!".utf8))
    output += stream.finish()
    #expect(String(decoding: output, as: UTF8.self) == "[redacted]!")
    #expect(stream.count == 1)
  }
}
