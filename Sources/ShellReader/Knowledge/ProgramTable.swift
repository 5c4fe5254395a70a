/// Everything that is known about programs, by name.
struct ProgramTable: Sendable {
  static let shared = ProgramTable([
    shell, wrappers, files, text, system, services, storage, network, web, databases, redis, kubernetes,
    containers, cloud, provisioning, messaging, observability, versionControl, packages,
  ])

  /// Where a program stands.
  private struct Place {
    var group: Int
    var index: Int
  }

  /// The lists as they are written: every start of a console builds the table, and copies would double its time.
  private let groups: [[Program]]
  private let places: [String: Place]

  private init(_ groups: [[Program]]) {
    var places: [String: Place] = [:]
    // More than there are names: a dictionary that grows moves all that it holds.
    places.reserveCapacity(4096)
    for (number, group) in groups.enumerated() {
      for (index, program) in group.enumerated() {
        for name in program.names { places[name] = Place(group: number, index: index) }
      }
    }
    self.groups = groups
    self.places = places
  }

  /// Every name that is known, in no order.
  var names: some Collection<String> { places.keys }

  /// The program that a command's first word starts; nil when nothing is known about it.
  ///
  /// A path counts when it is absolute or leads into a `bin` directory: `./ls` is somebody's script, not
  /// `ls`.
  func program(_ word: String) -> Program? { place(of: word).map { groups[$0.group][$0.index] } }

  /// Whether something is known about the program that a command's first word starts.
  func knows(_ word: String) -> Bool { place(of: word) != nil }

  private func place(of word: String) -> Place? {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return places[word] }
    guard word.hasPrefix("/") || word.contains("bin/") else { return nil }
    return places[Self.baseName(word)]
  }

  /// The part of a path behind its last slash.
  static func baseName(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return word }
    return word.split(separator: "/").last.map(String.init) ?? word
  }
}
