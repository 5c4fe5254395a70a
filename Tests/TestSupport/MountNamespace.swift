import Glibc

/// Mounts that nobody but a test sees, for as long as the object lives.
public final class MountNamespace: Sendable {
  private let holder: Server
  private let scratch: TemporaryDirectory

  /// Makes a namespace and runs shell text in it, `$0` being `argument`.
  ///
  /// Without being root, a namespace of users gives the right to mount in it.
  public init(_ script: String, _ argument: String) throws {
    scratch = try TemporaryDirectory()
    let asRoot = geteuid() == 0 ? [] : ["--user", "--map-root-user"]
    holder = try Server(
      ["unshare", "--mount"] + asRoot
        + [
          "sh", "-c", "\(script)\n[ $? = 0 ] && : > '\(scratch.path)/done' && exec tail -f /dev/null",
          argument,
        ],
      log: scratch.path + "/log")
    try Condition.wait("the mounts") {
      // What cannot be mounted is said at once.
      guard scratch.text("log").isEmpty else { throw Tool.Failure(description: scratch.text("log")) }
      return scratch.exists("done")
    }
  }

  /// Shell text that hides systemd and its journal: the machine of a test looks like a container.
  public static let hidingSystemd = """
    for hidden in /run/systemd /run/dbus /run/log/journal /var/log/journal; do
      [ ! -d $hidden ] || mount -t tmpfs none $hidden || exit
    done
    """

  /// What stands before a program that shall see them.
  public var words: [String] {
    ["nsenter", "--target", "\(holder.id)", "--mount"] + (geteuid() == 0 ? [] : ["--user"])
  }
}
