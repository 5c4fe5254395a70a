import CConsoleSupport
import Glibc
import TestTraits
import Testing

@testable import NcursesTerminal

@Suite("Standard error aside", .onTestThreads)
struct StandardErrorAsideTests {
  @Test("shows afterwards what was written while the screen was up")
  func replay() throws {
    let (master, tty) = try TestTerminal.open(columns: 80, rows: 24)
    defer {
      close(master)
      close(tty)
    }
    var aside = StandardErrorAside(descriptor: tty)
    aside.begin()
    TerminalWriter.write("warning: disk\n".utf8, to: tty)
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 0) == 0)
    aside.end()
    #expect(isatty(tty) == 1)
    #expect(poll(&polled, 1, 5000) == 1)
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = read(master, &buffer, buffer.count)
    #expect(String(decoding: buffer[..<count], as: UTF8.self) == "warning: disk\r\n")
  }

  @Test("leaves a file where it is")
  func file() {
    let file = console_aside_open()
    defer { close(file) }
    var aside = StandardErrorAside(descriptor: file)
    aside.begin()
    TerminalWriter.write("x".utf8, to: file)
    #expect(lseek(file, 0, SEEK_END) == 1)
    aside.end()
    #expect(lseek(file, 0, SEEK_END) == 1)
  }
}
