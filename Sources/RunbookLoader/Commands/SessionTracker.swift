import ShellReader

/// Follows which commands are typed into a shell that an earlier command opened elsewhere.
struct SessionTracker {
  /// The programs that opened the shells, innermost last.
  private var open: [String] = []

  /// Whether a shell or client is open now.
  var isOpen: Bool { !open.isEmpty }

  /// Forgets every open shell: another section begins at the responder's own.
  mutating func reset() { open = [] }

  /// Takes note of a command; returns whether it belongs into a shell opened before it.
  ///
  /// A command of the program that opened a container's shell or a database's prompt is typed at home again:
  /// `kubectl` is seldom found inside a pod, and `psql` is no SQL.
  mutating func take(_ text: String, _ analysis: ShellAnalysis) -> Bool {
    let program = analysis.programs.first ?? ""
    if Self.isNeverInside(program), let place = open.lastIndex(of: program) { open.removeSubrange(place...) }
    let isInside = !open.isEmpty
    let word = text.trimmed.folded
    if isInside, ["exit", "logout", "quit", "\\q", "exit;"].contains(word) { open.removeLast() }
    if analysis.opensSession { open.append(program) }
    return isInside
  }

  /// Whether nobody types the program's name into what it opened.
  private static func isNeverInside(_ program: String) -> Bool { outside.contains(program) }

  private static let outside: WordSet = [
    "kubectl", "oc", "k", "docker", "podman", "crictl", "nerdctl", "docker-compose",
    "psql", "mysql", "mariadb", "redis-cli", "mongosh", "mongo", "sqlite3", "clickhouse-client",
  ]

  /// Whether a sentence says that what follows is typed inside something: "Inside the pod:".
  static func saysInside(_ text: String) -> Bool { text.holds(insides) }

  private static let insides = Phrases([
    "inside the pod", "inside the container", "inside the toolbox", "in the container",
    "within the container", "within the pod", "from inside the", "in the psql", "in the redis-cli",
    "at the prompt", "in the rails console", "in the mysql", "in the toolbox", "in the tools pod",
    "in the console:",
  ])

  /// Whether a sentence says that what follows is typed at home: "From a regular terminal:", "On your laptop:".
  static func saysAtHome(_ text: String) -> Bool { text.holds(homes) }

  private static let homes = Phrases([
    "regular terminal", "new terminal", "another terminal", "separate terminal", "second terminal",
    "different terminal", "local terminal", "another shell", "separate shell", "new shell window",
    "terminal window", "local machine", "your laptop", "your workstation", "your machine", "your computer",
    "exit the container", "exit the pod", "outside the container", "outside the pod",
    "outside of the container",
    "back on the host", "leave the container", "exit psql", "exit the shell", "close the session",
  ])
}
