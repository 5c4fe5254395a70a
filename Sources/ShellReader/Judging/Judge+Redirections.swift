import IncidentModel

extension Judge {
  /// What a redirection does to its file; `isHarmless` says that the command behind it writes nothing of
  /// weight.
  mutating func assess(_ redirection: Redirection, isHarmless: Bool) -> Assessment {
    var sum = Assessment()
    switch redirection.kind {
    case .hereDocument(let place):
      sum.include(assess(parts: hereDocuments[place].body.parts))
    case .output:
      sum.include(assess(words: [redirection.target]))
      let path = redirection.target.text
      if path.hasPrefix("/dev/tcp/") || path.hasPrefix("/dev/udp/") {
        if !isHarmless { sum.include(.unknown("bytes sent to \(path.shown)")) }
      } else {
        sum.include(WrittenFile.assess(path, by: "redirection \(redirection.symbol)"))
      }
    case .input, .duplicate, .hereString:
      sum.include(assess(words: [redirection.target]))
    }
    return sum
  }

  /// Opening a connection and sending an empty line is how bash tests a port.
  func isSilent(_ command: SimpleCommand) -> Bool {
    guard let program = command.words.first?.bareText else { return true }
    return [":", "true", "echo", "exec"].contains(program) && command.words.count == 1
  }

  /// Where the redirections let standard input come from; nil when they leave it alone.
  func input(from redirections: [Redirection]) -> CommandInput? {
    var input: CommandInput?
    for redirection in redirections {
      switch redirection.kind {
      case .hereDocument(let place): input = .text(hereDocuments[place].body.text)
      case .hereString: input = .text(redirection.target.text)
      case .input: input = redirection.target.text == "/dev/null" ? .text("") : .unknown
      case .duplicate where redirection.symbol == "<&": input = .unknown
      case .output, .duplicate: break
      }
    }
    return input
  }

  /// What `echo` and `printf` of fixed words put into a pipe.
  func literalOutput(of command: ShellCommand) -> CommandInput {
    guard case .simple(let simple) = command, let program = simple.words.first?.bareText,
      program == "echo" || program == "printf", functions[program] == nil
    else { return .unknown }
    let words = simple.words.dropFirst().map(\.text)
    guard !words.contains(where: { $0.contains(ShellWord.unknownMark) || $0.contains("\\") }) else {
      return .unknown
    }
    return .text(words.drop { $0.hasPrefix("-") }.joined(separator: " "))
  }
}
