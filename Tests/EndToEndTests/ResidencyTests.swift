import CConsoleSupport
import CTestSupport
import Glibc
import Testing

@Suite("Memory at the start")
struct ResidencyTests {
  @Test("pages of initialized data are copied before anything is written to them")
  func copiesData() throws {
    // The first and the last page hold other data, too.
    let page = (Int(bitPattern: unwritten_data()) >> 12) + 8
    #expect(try !Self.isCopied(page: page))
    console_copy_data()
    #expect(try Self.isCopied(page: page))
  }

  /// Whether a page is there and no longer the file's: bits 63 and 61 of its entry (the kernel's pagemap.rst).
  private static func isCopied(page: Int) throws -> Bool {
    let file = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)
    try #require(file >= 0)
    defer { close(file) }
    var entry: UInt64 = 0
    try #require(pread(file, &entry, 8, off_t(page * 8)) == 8)
    return entry >> 63 == 1 && entry >> 61 & 1 == 0
  }
}
