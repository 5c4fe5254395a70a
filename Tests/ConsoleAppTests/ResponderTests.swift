import Testing

@testable import ConsoleApp

@Suite struct ResponderTests {
  private static let lines = """
    root:x:0:0:root:/root:/bin/bash
    # a comment:x:7
    +::::::
    ana:x:1000:1000:Ana,,,:/home/ana:/bin/bash
    ana-admin:x:1000:1000::/home/ana:/bin/bash
    broken:x
    """

  @Test(
    "The user's name is that of the first line with the number",
    arguments: [
      (0, "root"), (1000, "ana"), (7, nil), (42, nil),
    ] as [(UInt32, String?)])
  func passwd(user: UInt32, name: String?) {
    #expect(Responder.name(of: user, in: Array(Self.lines.utf8)) == name)
  }

  @Test("The person behind sudo is named")
  func sudo() {
    #expect(Responder.current(environment: ["SUDO_USER": "ana", "USER": "root"]).hasPrefix("ana@"))
  }
}
