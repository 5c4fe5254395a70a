import FoundationEssentials
import Glibc
import IncidentModel
import SystemPackage
import Testing

@testable import TimelineStore

@Suite("Captures")
struct CaptureTests {
  let home: TestHome
  let store: TimelineStore
  let start: TimelineEvent

  init() throws {
    home = try TestHome()
    store = try home.store()
    start = try store.begin(.example())
  }

  @Test("every byte of an output within the limit is kept as it came")
  func whole() throws {
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let (summary, kept) = try capture(pieces: [bytes, [], bytes], limit: 10_000)
    #expect(kept == bytes + bytes)
    #expect(summary.keptBytes == 10_000)
    #expect(summary.cutBytes == 0)
  }

  @Test(
    "over the limit head and tail are kept around a line that says how much is cut, however it is streamed",
    arguments: [1, 3, 7, 10, 64, 1000], [0, 1, 9, 10, 11])
  func cut(pieceSize: Int, limit: Int) throws {
    let bytes = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    let pieces = stride(from: 0, to: bytes.count, by: pieceSize).map {
      Array(bytes[$0..<min($0 + pieceSize, bytes.count)])
    }
    let (summary, kept) = try capture(pieces: pieces, limit: limit)
    let head = bytes.prefix(limit - limit / 2)
    let tail = bytes.suffix(limit / 2)
    let cut = bytes.count - head.count - tail.count
    let line = Array("\n[incident: \(cut) bytes of output are left out here]\n".utf8)
    #expect(kept == head + line + tail)
    #expect(summary.cutBytes == cut)
    #expect(summary.keptBytes == limit)
  }

  @Test("the digest is that of the file as it is kept")
  func digest() throws {
    let (summary, _) = try capture(pieces: [Array("abc".utf8)], limit: 100)
    #expect(summary.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let (cut, kept) = try capture(pieces: [Array("abcdefghij".utf8)], limit: 4)
    let path = home.path.captures.appending(cut.file)
    #expect(try FileDigest.sha256(path) == cut.sha256)
    #expect(try PrivateFiles.read(path) == kept)
  }

  @Test("what came from standard error is known, also around a cut")
  func streams() throws {
    let event = try #require(try store.append([.note("attempt")], to: start.incident).first)
    let writer = try store.openCapture(incident: start.incident, started: event.id, limit: 8)
    for (text, isError) in [("oo", false), ("ee", true), ("oooo", false), ("e", true), ("o", false)] {
      try writer.append(Array(text.utf8), isError: isError)
    }
    let summary = try writer.finish()
    let kept = try #require(try store.capture(end(summary.file)))
    let streams = try #require(summary.streams)
    let errors = streams.runs(in: kept.count).filter(\.isError).map { kept[$0.range] }
    #expect(errors == [ArraySlice("ee".utf8), ArraySlice("e".utf8)])
    let plain = try capture(pieces: [Array("only output".utf8)], limit: 100).0
    #expect(plain.streams == nil)
  }

  @Test("nothing but the capture is left in the directory")
  func leftovers() throws {
    let (summary, _) = try capture(pieces: [Array("abcdefghij".utf8)], limit: 4)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path.captures.string) == [summary.file])
  }

  @Test("the excerpt has whole lines up to 2,000 characters, and stands in for bytes that are no text")
  func excerpt() throws {
    let (short, _) = try capture(pieces: [Array("one\ntwo".utf8), [0xFF], Array("\n\n".utf8)], limit: 100)
    #expect(short.excerpt == "one\ntwo\u{FFFD}")
    let lines = String(repeating: "0123456789äöü\n", count: 400)
    let (long, _) = try capture(pieces: [Array(lines.utf8)], limit: 10_000)
    #expect(long.excerpt.count <= 2000)
    #expect(lines.hasPrefix(long.excerpt + "\n"))
    let (one, _) = try capture(pieces: [[UInt8](repeating: 65, count: 9000)], limit: 10_000)
    #expect(one.excerpt == String(repeating: "A", count: 2000))
  }

  @Test("what was written before a crash is in the file")
  func crash() throws {
    let writer = try store.openCapture(incident: start.incident, started: start.id)
    try writer.append(Array("so far".utf8))
    let copy = try home.crashCopy()
    #expect(try PrivateFiles.read(copy.path.captures.appending("\(start.id).out")) == Array("so far".utf8))
    _ = try writer.finish()
  }

  @Test("an attempt has one capture, which nothing writes over, and which ends once")
  func once() throws {
    let writer = try store.openCapture(incident: start.incident, started: start.id)
    #expect(storeError { _ = try store.openCapture(incident: start.incident, started: start.id) } != nil)
    _ = try writer.finish()
    #expect(storeError { _ = try writer.finish() }?.kind == .closed)
    #expect(storeError { try writer.append([65]) }?.kind == .closed)
    #expect(storeError { _ = try store.openCapture(incident: start.incident, started: start.id) } != nil)
  }

  @Test(
    "a name that leads out of the directory, or a link in it, is not followed",
    arguments: [
      "../incident.db", "/etc/passwd", "..", ".", "",
    ])
  func hostileName(name: String) throws {
    #expect(try store.capture(end(name)) == nil)
  }

  @Test("a symbolic link in a capture's place is refused")
  func symlinkedCapture() throws {
    try #require(symlink("/etc/passwd", home.path.captures.appending("x.out").string) == 0)
    #expect(storeError { _ = try store.capture(end("x.out")) }?.kind == .refusedSymlink)
  }

  @Test("a full device throws full, and how much was kept is known")
  func full() throws {
    let device = try FileDescriptor.open("/dev/full", .writeOnly)
    defer { try? device.close() }
    var kept = 0
    #expect(throws: Errno.noSpace) { try device.writeAll([1, 2, 3], kept: &kept) }
    #expect(kept == 0)
  }

  private func capture(pieces: [[UInt8]], limit: Int) throws -> (CaptureSummary, [UInt8]) {
    let event = try #require(try store.append([.note("attempt")], to: start.incident).first)
    let writer = try store.openCapture(incident: start.incident, started: event.id, limit: limit)
    for piece in pieces { try writer.append(piece) }
    let summary = try writer.finish()
    return (summary, try #require(try store.capture(end(summary.file))))
  }

  private func end(_ name: String) -> AttemptEnd {
    AttemptEnd(
      started: start.id, step: nil, command: nil, text: "", commandClass: .read, attempt: 1, cause: .exit,
      capture: name, verdict: Verdict(level: .pass, rule: .exitStatus, text: ""))
  }
}
