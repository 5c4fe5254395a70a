import Foundation
import Glibc
import IncidentModel
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import RunbookLoader

@Suite("What is remembered of runbooks between two lists")
struct SummaryCacheTests {
  private let directory: TemporaryDirectory
  private let cache: SummaryCache

  init() throws {
    directory = try TemporaryDirectory()
    cache = SummaryCache(directory: directory.filePath.appending("cache/incident"), program: "1 test")
    for number in 0..<SummaryCache.fewest {
      let text =
        "---\nalerts: [Down\(number)]\n---\n# Service \(number)\n\n**Severity:** P1\n\n1. Run `df -h`\n"
      try directory.write(text, to: "runbooks/s\(number).md")
    }
  }

  private var entries: [RunbookLibrary.Entry] {
    RunbookLibrary(directories: [directory.filePath.appending("runbooks")]).entries().entries
  }

  /// Lists as if it were later: what was written just now is not remembered yet.
  private func list(_ cache: SummaryCache?, secondsFromNow: Int = 10) -> [RunbookSummary] {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    now.tv_sec += secondsFromNow
    return RunbookLibrary.summaries(of: entries, cache: cache, now: now).compactMap { try? $0.get() }
  }

  private func remember() throws {
    #expect(list(cache) == list(nil))
    try #require(cache.read().count == SummaryCache.fewest)
  }

  private func mode(_ path: FilePath) -> mode_t {
    var status = stat()
    lstat(path.string, &status)
    return status.st_mode & 0o7777
  }

  @Test("is what a reading without it says, is this user's alone, and holds what a list shows and no more")
  func same() throws {
    try directory.write("# A\n\n1. Run `mysql -psecret77`\n", to: "runbooks/s0.md")
    try remember()
    #expect(list(cache) == list(nil))
    #expect(mode(cache.file) == 0o600)
    #expect(mode(cache.file.removingLastComponent()) == 0o700)
    #expect(mode(cache.file.removingLastComponent().removingLastComponent()) == 0o700)
    let text = try String(contentsOfFile: cache.file.string, encoding: .utf8)
    #expect(text.contains("Down7") && !text.contains("secret77") && !text.contains("df -h"))
    #expect(try directory.filePath.appending("cache/incident").names == ["summaries.json"])
  }

  @Test("is used: what it says is shown, and one runbook under another name has its own slug and path")
  func used() throws {
    try remember()
    var records = cache.read()
    let path = directory.path + "/runbooks/s3.md"
    records[path]?.summary.title = "Remembered"
    cache.write(Array(records.values), keeping: [:])
    let found = list(cache).first { $0.slug == "s3" }
    #expect(found?.title == "Remembered")
    #expect(found?.path == path)
  }

  @Test("is not used for a file of the same size and time with other contents")
  func sameSize() throws {
    try remember()
    let path = directory.path + "/runbooks/s5.md"
    var before = stat()
    stat(path, &before)
    let text = try directory.read("runbooks/s5.md").replacing("df -h", with: "df -i").replacing(
      "P1", with: "P2")
    let file = try FileDescriptor.open(FilePath(path), .writeOnly)
    try file.closeAfter { _ = try file.writeAll(text.utf8) }
    var times = [before.st_atim, before.st_mtim]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    var after = stat()
    stat(path, &after)
    #expect(after.st_size == before.st_size && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    #expect(list(cache).first { $0.slug == "s5" }?.severity == "P2")
  }

  @Test("leaves out a file that was changed within two seconds: its times may stay the same once more")
  func racy() throws {
    var status = stat()
    status.st_mtim = timespec(tv_sec: 1000, tv_nsec: 5)
    status.st_ctim = timespec(tv_sec: 1001, tv_nsec: 5)
    let stamp = FileStamp(status)
    #expect(stamp.isSettled(at: timespec(tv_sec: 1003, tv_nsec: 5)))
    #expect(!stamp.isSettled(at: timespec(tv_sec: 1003, tv_nsec: 4)))
    #expect(!stamp.isSettled(at: timespec(tv_sec: 900, tv_nsec: 0)))
    try directory.write("# New\n", to: "runbooks/new.md")
    #expect(list(cache, secondsFromNow: 0).count == SummaryCache.fewest + 1)
    #expect(!directory.exists("cache"))
  }

  @Test("forgets files that are gone, and keeps those of another directory")
  func bounded() throws {
    try remember()
    try FileManager.default.removeItem(atPath: directory.path + "/runbooks/s1.md")
    let other = try directory.write("# Other\n", to: "elsewhere/o.md")
    let record = SummaryRecord(
      stamp: "any",
      summary: RunbookSummary(RunbookLoader.load(source: "# Other\n", path: other, slug: "o").runbook))
    var old = cache.read()
    old[other] = record
    cache.write([], keeping: old)
    let kept = cache.read()
    #expect(kept.count == SummaryCache.fewest)
    #expect(kept[other] == record)
    #expect(kept[directory.path + "/runbooks/s1.md"] == nil)
  }

  @Test(
    "is as good as none when damaged, cut off, empty, not JSON, or another build's",
    arguments: ["flip", "cut", "empty", "text", "records", "program"])
  func damaged(_ kind: String) throws {
    try remember()
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: cache.file.string)))
    let whole = list(nil)
    var reader = cache
    switch kind {
    case "flip": bytes[bytes.count / 2] ^= 1
    case "cut": bytes.removeLast(bytes.count / 3)
    case "empty": bytes = []
    case "text": bytes = Array("[]".utf8)
    case "records": bytes = bytes.prefix { $0 != 0x0A } + Array("\n[{\"stamp\":1}]".utf8)
    default:
      reader = SummaryCache(directory: directory.filePath.appending("cache/incident"), program: "2 test")
    }
    try Data(bytes).write(to: URL(fileURLWithPath: cache.file.string))
    chmod(cache.file.string, 0o600)
    #expect(reader.read().isEmpty)
    #expect(list(reader) == whole)
    #expect(reader.read().count == SummaryCache.fewest)
  }

  @Test(
    "is neither read nor written where others may write, behind a link, or in place of something else",
    arguments: ["file mode", "directory mode", "link", "directory link", "pipe", "no directory"])
  func notOwn(_ kind: String) throws {
    try remember()
    let file = cache.file.string
    let folder = cache.file.removingLastComponent().string
    switch kind {
    case "file mode": chmod(file, 0o666)
    case "directory mode": chmod(folder, 0o777)
    case "link":
      rename(file, directory.path + "/real")
      symlink(directory.path + "/real", file)
    case "directory link":
      rename(folder, directory.path + "/real")
      symlink(directory.path + "/real", folder)
    case "pipe":
      unlink(file)
      mkfifo(file, 0o600)
    default:
      try FileManager.default.removeItem(atPath: folder)
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder))
    }
    #expect(cache.read().isEmpty)
    #expect(list(cache) == list(nil))
    if kind.hasPrefix("directory") || kind == "no directory" { #expect(cache.read().isEmpty) }
  }

  @Test("is written by one process at a time; whoever comes second lets it be")
  func locked() throws {
    try remember()
    let other = FilePath(cache.file.string + ".new")
    let file = try FileDescriptor.open(
      other, .writeOnly, options: [.create], permissions: .ownerReadWrite)
    defer { try? file.close() }
    #expect(flock(file.rawValue, LOCK_EX) == 0)
    cache.write([], keeping: [:])
    #expect(cache.read().count == SummaryCache.fewest)
    #expect(flock(file.rawValue, LOCK_UN) == 0)
    cache.write([], keeping: [:])
    #expect(cache.read().isEmpty)
    #expect(try directory.filePath.appending("cache/incident").names == ["summaries.json"])
  }

  @Test("a list says how many of how many it has read, with a cache and without", arguments: [true, false])
  func progress(hasCache: Bool) {
    let reports = Mutex<[Int]>([])
    let count = entries.count
    _ = RunbookLibrary.summaries(of: entries, cache: hasCache ? cache : nil) { done, all in
      reports.withLock { $0.append(done) }
      #expect(all == count)
    }
    #expect(reports.withLock { $0.max() } == count)
  }

  @Test("what was read before a list was left is remembered, and so is what was known of the rest")
  func partly() throws {
    var later = timespec()
    clock_gettime(CLOCK_REALTIME, &later)
    later.tv_sec += 10
    for (range, known) in [(0..<10, 10), (20..<25, 15), (0..<5, 15)] {
      let reading = SummaryReading(of: entries, cache: cache, now: later)
      for position in range { #expect(throws: Never.self) { try reading.read(position).get() } }
      reading.remember()
      #expect(cache.read().count == known)
    }
  }

  @Test("tells which runbook has a title")
  func title() throws {
    try remember()
    var records = cache.read()
    records[directory.path + "/runbooks/s3.md"]?.summary.title = "As it is remembered"
    cache.write(Array(records.values), keeping: [:])
    let library = RunbookLibrary(directories: [directory.filePath.appending("runbooks")], cache: cache)
    #expect(try library.find("as it is REMEMBERED").runbook.slug == "s3")
    #expect(try library.find("service 4").runbook.slug == "s4")
  }

  @Test("is not made for a list that is short anyway")
  func short() throws {
    let few = Array(entries.prefix(SummaryCache.fewest - 1))
    #expect(RunbookLibrary.summaries(of: few, cache: cache).count == few.count)
    #expect(!directory.exists("cache"))
  }
}

extension FilePath {
  /// The names of what lies in a directory.
  fileprivate var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: string).sorted() }
  }
}
