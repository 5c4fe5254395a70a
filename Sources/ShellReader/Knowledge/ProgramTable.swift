/// Everything that is known about programs, by name.
struct ProgramTable: Sendable {
  static let shared = ProgramTable(
    shell + wrappers + files + text + system + services + storage + network + web + databases + redis
      + kubernetes
      + containers + cloud + provisioning + messaging + observability + versionControl + packages)

  private let programs: [String: Program]

  private init(_ list: [Program]) {
    var programs: [String: Program] = [:]
    for program in list {
      for name in program.names { programs[name] = program }
    }
    self.programs = programs
  }

  /// Every name that is known, in no order.
  var names: some Collection<String> { programs.keys }

  /// The program that a command's first word starts; nil when nothing is known about it.
  ///
  /// A path counts when it is absolute or leads into a `bin` directory: `./ls` is somebody's script, not
  /// `ls`.
  func program(_ word: String) -> Program? {
    guard word.contains("/") else { return programs[word] }
    guard word.hasPrefix("/") || word.contains("bin/") else { return nil }
    return programs[Self.baseName(word)]
  }

  /// The part of a path behind its last slash.
  static func baseName(_ word: String) -> String {
    word.split(separator: "/").last.map(String.init) ?? word
  }
}
