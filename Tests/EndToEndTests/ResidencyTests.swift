import CConsoleSupport
import CTestSupport
import Glibc
import Testing

@Suite("Memory at the start")
struct ResidencyTests {
  @Test("pages of variables are made before anything is written to them")
  func makesPages() throws {
    // The first and the last page hold other data, too.
    let pages = [unwritten_data(), unwritten_zeros()].map { (Int(bitPattern: $0) >> 12) + 8 }
    for page in pages { #expect(try !Self.isMade(page: page)) }
    console_populate_data()
    for page in pages { #expect(try Self.isMade(page: page)) }
  }

  /// Whether a page is there and no longer the file's: bits 63 and 61 of its entry (the kernel's pagemap.rst).
  private static func isMade(page: Int) throws -> Bool {
    let file = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)
    try #require(file >= 0)
    defer { close(file) }
    var entry: UInt64 = 0
    try #require(pread(file, &entry, 8, off_t(page * 8)) == 8)
    return entry >> 63 == 1 && entry >> 61 & 1 == 0
  }
}
