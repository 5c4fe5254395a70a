import Testing

@testable import TerminalFrame

@Suite struct LocaleNameTests {
  @Test(
    "A locale is UTF-8 when its codeset is, however that is written",
    arguments: [
      ("C.UTF-8", true), ("C.utf8", true), ("de_DE.UTF-8@euro", true), ("en_US.Utf-8", true), ("C", false),
      ("POSIX", false), ("de_DE", false), ("de_DE@UTF-8", false), ("ja_JP.eucJP", false),
      ("en_US.ISO-8859-15", false),
      ("ru_RU.UTF-16", false), ("", false), ("UTF-8", true), ("utf8", true),
    ])
  func codeset(name: String, isUTF8: Bool) {
    #expect(LocaleName.isUTF8(name) == isUTF8)
  }

  @Test("LC_ALL comes before LC_CTYPE, and that before LANG; an empty one does not count")
  func order() {
    func locale(_ environment: [String: String]) -> String { LocaleName.ofCharacters { environment[$0] } }
    #expect(locale(["LANG": "c", "LC_CTYPE": "b", "LC_ALL": "a"]) == "a")
    #expect(locale(["LANG": "c", "LC_CTYPE": "b", "LC_ALL": ""]) == "b")
    #expect(locale(["LANG": "c"]) == "c")
    #expect(locale([:]) == "C")
  }
}
