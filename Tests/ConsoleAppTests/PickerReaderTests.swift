import ConsoleApp
import ConsoleCore
import Dispatch
import IncidentModel
import RunbookLoader
import SystemPackage
import TerminalFrame
import TestSupport
import TestTraits
import Testing

@Suite("Reading runbooks while the picker is open", .onTestThreads)
struct PickerReaderTests {
  private let mailbox: Mailbox
  private let size = TerminalSize(columns: 80, rows: 24)

  init() throws { mailbox = try Mailbox() }

  private func picker() -> PickerState {
    var picker = PickerState(
      incidents: [], runbooks: nil, settings: ConsoleSettings(actor: "a@b"),
      now: Timestamp(milliseconds: 1_795_269_600_000))
    _ = picker.update(.resized(size))
    return picker
  }

  /// Feeds what comes to a picker, as the loop does, until its screen is so.
  private func feed(
    _ picker: inout PickerState, to reader: PickerReader, until isSo: (String) -> Bool
  ) throws {
    try Condition.wait("the screen to change") {
      for message in mailbox.takeAll() {
        for effect in picker.update(message) { PickerEffects(reader: reader).perform(effect) }
      }
      return isSo(picker.view(size: size).text)
    }
  }

  private func type(_ text: String, _ picker: inout PickerState, _ reader: PickerReader) {
    for character in text {
      for effect in picker.update(.input(.key(.character(character)))) {
        PickerEffects(reader: reader).perform(effect)
      }
    }
  }

  @Test("the first screen has the names before one runbook is read; what each says comes to it")
  func first() throws {
    let source = GatedSource((0..<200).map { "text \($0)" })
    let reader = PickerReader(source, mailbox: mailbox)
    var picker = picker()
    reader.start()
    try feed(&picker, to: reader) { $0.contains("r7") && $0.contains("reading 0 of 200") }
    #expect(source.read == 0)
    source.open()
    try feed(&picker, to: reader) { $0.contains("Title 7") && !$0.contains("reading") }
    #expect(source.read == 200)
    try Condition.wait("what was read to be kept") { source.remembered == 1 }
  }

  @Test("a short list is whole with the first screen")
  func short() throws {
    let source = GatedSource(["a", "b"])
    source.open()
    let reader = PickerReader(source, mailbox: mailbox)
    reader.start()
    reader.settle(upTo: .seconds(20))
    var picker = picker()
    for message in mailbox.takeAll() { _ = picker.update(message) }
    #expect(picker.view(size: size).text.contains("Title 1"))
  }

  @Test("closing the picker ends the reading: nothing is read nor posted any more, and what was read is kept")
  func cancelled() throws {
    let source = GatedSource((0..<500).map { "text \($0)" })
    let reader = PickerReader(source, mailbox: mailbox)
    reader.start()
    source.open(5)
    try Condition.wait("some to be read") { source.read >= 5 }
    reader.cancel()
    _ = mailbox.takeAll()
    source.open()
    try Condition.wait("the readers to end") { source.remembered == 1 }
    #expect(mailbox.takeAll().isEmpty)
    // Each thread may have had one in its hands.
    #expect(source.read <= 5 + 4)
  }

  @Test("once everything is read and searched nothing is posted: an idle picker is not woken")
  func idle() throws {
    let source = GatedSource(["needle", "b"])
    source.open()
    let reader = PickerReader(source, mailbox: mailbox)
    var picker = picker()
    reader.start()
    try feed(&picker, to: reader) { $0.contains("Title 1") }
    type("needle", &picker, reader)
    try feed(&picker, to: reader) { $0.contains("in its text") && !$0.contains("searching") }
    try Condition.wait("the readers to end") { source.remembered == 1 }
    #expect(mailbox.takeAll().isEmpty)
  }

  @Test(
    "rows with the words in their texts appear as they are searched, and the next letters search these only")
  func texts() throws {
    var texts = (0..<100).map { "text \($0)" }
    (texts[3], texts[60]) = ("a needle", "noodles and needles")
    let source = GatedSource(texts)
    source.open(100)
    let reader = PickerReader(source, mailbox: mailbox)
    var picker = picker()
    reader.start()
    try feed(&picker, to: reader) { $0.contains("Title 9") && !$0.contains("reading") }
    type("needle", &picker, reader)
    source.open()
    try feed(&picker, to: reader) { $0.contains("r60") && $0.contains("r3 ") && !$0.contains("searching") }
    let before = source.searched.count
    type("s", &picker, reader)
    try feed(&picker, to: reader) { $0.contains("r60") && !$0.contains("r3 ") && !$0.contains("searching") }
    try Condition.wait("the last search") { source.searched.dropFirst(before) == [3, 60] }
  }

  @Test("another word ends the search for the one before it")
  func replaced() throws {
    let source = GatedSource((0..<300).map { $0 == 299 ? "second" : "first" })
    source.open(300)
    let reader = PickerReader(source, mailbox: mailbox)
    var picker = picker()
    reader.start()
    try feed(&picker, to: reader) { $0.contains("Title 9") && !$0.contains("reading") }
    reader.search("first")
    reader.search("second")
    type("second", &picker, reader)
    source.open()
    try feed(&picker, to: reader) { $0.contains("r299") && !$0.contains("searching") }
    // Three letters and more were asked for, each ending the one before; each may have had one in its hands.
    #expect(source.searched.count <= 300 + 6)
  }

  @Test("what stands in no text is answered at once")
  func marks() throws {
    let source = GatedSource(["a", "a **needle**"])
    source.open()
    let reader = PickerReader(source, mailbox: mailbox)
    var picker = picker()
    reader.start()
    try feed(&picker, to: reader) { $0.contains("Title 1") }
    type("***", &picker, reader)
    try feed(&picker, to: reader) { $0.contains("Nothing matches\n") }
    #expect(source.searched.isEmpty)
    type("needle", &picker, reader)
    try feed(&picker, to: reader) { $0.contains("in its text") }
  }

  @Test("a library's files are read, those that cannot be read say why, and the next picker remembers")
  func library() throws {
    let directory = try TemporaryDirectory()
    for number in 0..<70 {
      try directory.write("# Service \(number)\n\n1. Run `df -h`\n", to: "r/s\(number).md")
    }
    try directory.write("\u{0}\u{0}", to: "r/binary.md")
    let cache = SummaryCache(directory: directory.filePath.appending("cache/incident"), version: "1")
    let library = RunbookLibrary(directories: [directory.filePath.appending("r")])
    let source = LibrarySource(library, cache: cache)
    let names = source.names()
    #expect(names.count == 71)
    let read = names.indices.map(source.runbook)
    #expect(read.first { $0.slug == "s7" }?.title == "Service 7")
    guard case .failed(let reason)? = read.first(where: { $0.slug == "binary" })?.reading else {
      Issue.record("a binary file was read")
      return
    }
    #expect(reason.contains("binary.md"))
    let position = try #require(names.firstIndex(of: "s9"))
    #expect(source.line(at: position, holding: try #require(TextSearch("DF -H"))) == "1. Run `df -h`")
  }
}
