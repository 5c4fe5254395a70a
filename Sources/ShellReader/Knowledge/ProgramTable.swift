/// Everything that is known about programs, by name.
struct ProgramTable: Sendable {
  static let shared = ProgramTable([
    shell, wrappers, files, text, system, services, storage, network, web, databases, redis, kubernetes,
    containers, cloud, provisioning, messaging, observability, versionControl, packages, frameworks,
    migrations, clusters, chains, access,
  ])

  /// Where a program stands.
  private struct Place {
    var group: Int
    var index: Int
  }

  /// The lists as they are written: every start of a console builds the table, and copies would double its time.
  private let groups: [[Program]]
  /// Every name that is known.
  let names: [String]
  private let namesByWord: WordSet
  /// Where the program of each name stands.
  private let places: [Place]

  private init(_ groups: [[Program]]) {
    var names: [String] = []
    var places: [Place] = []
    names.reserveCapacity(2048)
    places.reserveCapacity(2048)
    // Of two programs with the same name the last one holds.
    for number in groups.indices.reversed() {
      for index in groups[number].indices.reversed() {
        for name in groups[number][index].names {
          names.append(name)
          places.append(Place(group: number, index: index))
        }
      }
    }
    self.groups = groups
    self.names = names
    self.places = places
    namesByWord = WordSet(names)
  }

  /// The program that a command's first word starts; nil when nothing is known about it.
  ///
  /// A path counts when it is absolute or leads into a `bin` directory: `./ls` is somebody's script, not
  /// `ls`. A framework's console is itself wherever it stands: `./manage.py`.
  func program(_ word: String) -> Program? { place(of: word).map { groups[$0.group][$0.index] } }

  /// Whether something is known about the program that a command's first word starts.
  func knows(_ word: String) -> Bool { place(of: word) != nil }

  private func place(of word: String) -> Place? {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return place(named: word) }
    let name = Self.baseName(word)
    // Symfony's is called as many another thing is.
    if word.hasSuffix("bin/console") { return place(named: "bin/console") }
    guard word.hasPrefix("/") || word.contains("bin/") || Self.isConsole(name) else { return nil }
    return place(named: name)
  }

  private func place(named name: String) -> Place? { namesByWord.index(of: name).map { places[$0] } }

  /// Whether the name is that of a framework's console, which stands in the directory of what it belongs to.
  static func isConsole(_ name: String) -> Bool {
    ["manage.py", "artisan", "occ", "wp-cli.phar"].contains(name)
  }

  /// The part of a path behind its last slash.
  static func baseName(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return word }
    return word.split(separator: "/").last.map(String.init) ?? word
  }
}
