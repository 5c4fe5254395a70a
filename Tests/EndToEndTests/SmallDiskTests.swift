import Foundation
import TestSupport
import TestTraits
import Testing

/// The program on a file system of a few megabytes of its own, in a mount namespace.
@Suite("A disk in trouble", .onTestThreads)
struct SmallDiskTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// Runs a shell script in which `$H` is such a file system, `$F` a fallback, and `incident` the program.
  private func run(_ script: String) throws -> IncidentBinary.Result {
    let text = """
      set -u
      cd "$D"; mkdir disk safe; H="$D/disk/state"; F="$D/safe"
      mount -t tmpfs -o size=4m none disk || exit 99
      export INCIDENT_HOME="$H" INCIDENT_FALLBACK="$F"
      incident() { "$PROGRAM" "$@"; }
      fill() { cat /dev/zero >"$D/disk/fill$1" 2>/dev/null; true; }
      \(script)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["-rm", "/bin/sh", "-c", text]
    process.environment = IncidentBinary.environment(
      home: directory.path, ["PROGRAM": IncidentBinary.path, "D": directory.path])
    let (output, error) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return IncidentBinary.Result(
      status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
      error: String(decoding: said, as: UTF8.self))
  }

  @Test("a full disk: the reserve is given up, then the fallback is used, and all of it comes home")
  func full() throws {
    let result = try run(
      """
      incident start redis-down >/dev/null || exit 11
      test -s "$H/reserve" || exit 12
      fill 1
      incident note 'with the reserve' || exit 13
      test ! -e "$H/reserve" || exit 14
      fill 2
      incident note 'with no room at all' || exit 15
      find "$F" -name incident.db | grep -q . || exit 16
      incident log | grep -q 'with the reserve' || exit 17
      rm "$D"/disk/fill*
      incident note 'with room again' || exit 18
      incident log
      incident verify || exit 19
      find "$F" -name incident.db | grep -q . && exit 20
      exit 0
      """)
    #expect(result.status == 0, "\(result.status) \(result.error)")
    for text in ["with the reserve", "with no room at all", "with room again", "Taken in: 1 event"] {
      #expect(result.output.contains(text), "\(result.output)")
    }
    #expect(result.error.contains("THE DISK IS FULL"), "\(result.error)")
    #expect(result.error.contains("RECORDING IN"), "\(result.error)")
  }

  @Test("a read-only home is read by every command that looks, and what is noted comes home later")
  func readOnly() throws {
    let result = try run(
      """
      ID=$(incident start redis-down) || exit 11
      incident note 'Checkout is slow' || exit 12
      mount -o remount,ro "$D/disk" || exit 13
      incident log | grep -q 'Checkout is slow' || exit 14
      incident export | grep -q 'Checkout is slow' || exit 15
      incident history checkout | grep -q "$ID" || exit 16
      incident verify >/dev/null || exit 17
      incident list >/dev/null || exit 18
      incident note --incident "$ID" 'while it was read-only' || exit 19
      mount -o remount,rw "$D/disk" || exit 20
      incident log
      incident verify || exit 21
      """)
    #expect(result.status == 0, "\(result.status) \(result.error)")
    #expect(result.output.contains("while it was read-only"), "\(result.output) \(result.error)")
  }

  @Test("files and directories are their owner's alone, whatever the umask")
  func modes() throws {
    let result = try run(
      """
      umask 000
      incident start redis-down >/dev/null || exit 11
      find "$H" -type d ! -perm 700 -o -type f ! -perm 600
      """)
    #expect(result.status == 0, "\(result.status) \(result.error)")
    #expect(result.output == "")
  }
}
