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
  /// With `startsBlock`, a command of the program that opened a container's shell is typed at home again:
  /// `kubectl` is seldom found inside a pod.
  mutating func take(_ text: String, _ analysis: ShellAnalysis, startsBlock: Bool) -> Bool {
    let program = analysis.programs.first ?? ""
    if startsBlock, let last = open.last, Self.isContainer(last), program == last { open = [] }
    let isInside = !open.isEmpty
    let word = text.trimmed.folded
    if isInside, ["exit", "logout", "quit", "\\q", "exit;"].contains(word) { open.removeLast() }
    if analysis.opensSession { open.append(program) }
    return isInside
  }

  private static func isContainer(_ program: String) -> Bool {
    ["kubectl", "oc", "k", "docker", "podman", "crictl", "nerdctl", "docker-compose"].contains(program)
  }

  /// Whether a sentence says that what follows is typed inside something: "Inside the pod:".
  static func saysInside(_ text: String) -> Bool { text.holds(insides) }

  private static let insides = Phrases([
    "inside the pod", "inside the container", "inside the toolbox", "in the container",
    "within the container", "within the pod", "from inside the", "in the psql", "in the redis-cli",
    "at the prompt", "in the rails console", "in the mysql", "in the toolbox", "in the tools pod",
    "in the console:",
  ])
}
