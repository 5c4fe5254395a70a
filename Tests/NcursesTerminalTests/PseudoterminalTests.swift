import CConsoleSupport
import Glibc
import TestTraits
import Testing

@Suite("Pseudo-terminal", .onTestThreads)
struct PseudoterminalTests {
  /// Runs a script on a terminal of its own and returns what it printed and how it ended.
  private func run(_ script: String, directory: String? = nil) throws -> (text: String, status: Int32) {
    var master: Int32 = -1
    var child: pid_t = 0
    try #require(spawn("/bin/sh", ["sh", "-c", script], directory, &master, &child) == 0)
    defer { close(master) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      // The last one who has it open leaves an error, not an end.
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    var status: Int32 = 0
    try #require(waitpid(child, &status, 0) == child)
    return (String(decoding: bytes, as: UTF8.self), status)
  }

  private func spawn(
    _ path: String, _ arguments: [String], _ directory: String?, _ master: inout Int32, _ child: inout pid_t
  ) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("PATH=/bin:/usr/bin"), nil]
    defer { free(environment[0]) }
    let size = console_tty_size(columns: 91, rows: 17)
    return console_pty_spawn(path, &pointers, &environment, directory, size, &master, &child)
  }

  @Test("is the child's controlling terminal, of the size that was asked for")
  func controlling() throws {
    let (text, status) = try run("stty size </dev/tty; test -t 0 -a -t 1 -a -t 2 && echo tty; exit 3")
    #expect(text == "17 91\r\ntty\r\n")
    #expect(status == 3 << 8)
  }

  @Test("starts where it is told")
  func directory() throws {
    #expect(try run("pwd", directory: "/usr").text == "/usr\r\n")
  }

  @Test("gives the child nothing but the terminal and its standard signals")
  func inheritance() throws {
    let text = try run("ls /proc/self/fd | tr '\\n' ' '; grep -E 'SigBlk|SigIgn' /proc/self/status").text
    // The last descriptor is the one with which ls reads the directory.
    #expect(text.hasPrefix("0 1 2 3 SigBlk:\t0000000000000000\r\nSigIgn:\t"))
    let ignored = try #require(UInt64(text.suffix(17).dropLast(1), radix: 16))
    // 32 and 33 belong to the C library.
    #expect(ignored & 0x7FFF_FFFF == 0)
  }

  @Test("says why a program cannot be started")
  func missing() {
    var master: Int32 = -1
    var child: pid_t = 0
    #expect(spawn("/no/such/program", ["x"], nil, &master, &child) == -1)
    #expect(errno == ENOENT)
    #expect(spawn("/bin/sh", ["sh"], "/no/such/directory", &master, &child) == -1)
    #expect(errno == ENOENT)
  }
}
