/// Where a command runs.
public enum RunTarget: Sendable, Hashable {
  /// On this machine.
  case local
  /// On another one, by the system's ssh; the host is what ssh takes: an alias, `user@host`, `ssh://host:22`.
  case ssh(host: String)
  /// In a container, by docker.
  case docker(container: String)
  /// In a pod, by kubectl: `POD`, `NAMESPACE/POD`, or `NAMESPACE/POD/CONTAINER`.
  case kubectl(pod: String, namespace: String?, container: String?)

  /// Why a text names no target.
  public struct Unreadable: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what would be right.
    public let description: String
  }

  /// Reads what runbooks and people write: `local`, `ssh:HOST`, `docker:CONTAINER`, `kubectl:POD`.
  ///
  /// A name that begins with `-` is refused: the program would take it for an option.
  public init(text: String) throws(Unreadable) {
    let trimmed = text.drop { $0 == " " }
    if trimmed == "local" || trimmed == "localhost" {
      self = .local
      return
    }
    let parts = trimmed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw Unreadable(
        description: "'\(text)' is no target: local, ssh:HOST, docker:CONTAINER or kubectl:[NAMESPACE/]POD")
    }
    let name = parts[1]
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 > " " && $0 != "\u{7F}" }),
      !name.split(separator: "/", omittingEmptySubsequences: false).contains(where: { $0.hasPrefix("-") })
    else { throw Unreadable(description: "'\(text)' is no target: '\(name)' cannot be a name") }
    switch parts[0] {
    case "ssh": self = .ssh(host: name)
    case "docker": self = .docker(container: name)
    case "kubectl":
      let path = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard path.count <= 3, !path.contains("") else {
        throw Unreadable(description: "'\(text)' is no target: kubectl:[NAMESPACE/]POD[/CONTAINER]")
      }
      self = .kubectl(
        pod: path.count == 1 ? path[0] : path[1], namespace: path.count == 1 ? nil : path[0],
        container: path.count == 3 ? path[2] : nil)
    default:
      throw Unreadable(
        description: "'\(text)' is no target: '\(parts[0])' is none of local, ssh, docker, kubectl")
    }
  }

  /// The target as it is written.
  public var text: String {
    switch self {
    case .local: return "local"
    case .ssh(let host): return "ssh:\(host)"
    case .docker(let container): return "docker:\(container)"
    case .kubectl(let pod, let namespace, let container):
      return "kubectl:" + [namespace, pod, container].compactMap { $0 }.joined(separator: "/")
    }
  }
}
