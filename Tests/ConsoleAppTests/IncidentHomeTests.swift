import ConsoleApp
import SystemPackage
import Testing

@Suite("Where incidents and runbooks are")
struct IncidentHomeTests {
  @Test("the option wins over INCIDENT_HOME, that over XDG_STATE_HOME, that over HOME")
  func home() throws {
    var environment = ["HOME": "/h"]
    #expect(try IncidentHome.directory(option: nil, environment: environment) == "/h/.local/state/incident")
    environment["XDG_STATE_HOME"] = "/x"
    #expect(try IncidentHome.directory(option: nil, environment: environment) == "/x/incident")
    environment["INCIDENT_HOME"] = "/i"
    #expect(try IncidentHome.directory(option: nil, environment: environment) == "/i")
    #expect(try IncidentHome.directory(option: "/o", environment: environment) == "/o")
  }

  @Test("a relative XDG_STATE_HOME does not count, and without any place the error says what to do")
  func missing() {
    #expect(throws: IncidentHome.Missing.self) {
      try IncidentHome.directory(option: nil, environment: ["XDG_STATE_HOME": "relative"])
    }
  }

  @Test("--runbooks replaces INCIDENT_RUNBOOKS; ./runbooks, the user's and the system's follow")
  func runbooks() {
    let environment = ["HOME": "/h", "INCIDENT_RUNBOOKS": "/a:/b"]
    let listed = IncidentHome.runbookDirectories(options: [], environment: environment)
    #expect(listed.prefix(4) == ["/a", "/b", "runbooks", "/h/.local/share/incident/runbooks"])
    #expect(
      IncidentHome.runbookDirectories(options: ["/c"], environment: environment).prefix(2) == [
        "/c", "runbooks",
      ])
  }

  @Test("what may be lost is below XDG_CACHE_HOME, else HOME; relative paths do not count")
  func cache() {
    var environment = ["HOME": "/h", "XDG_CACHE_HOME": "/c"]
    #expect(IncidentHome.cacheDirectory(environment: environment) == "/c/incident")
    environment["XDG_CACHE_HOME"] = "c"
    #expect(IncidentHome.cacheDirectory(environment: environment) == "/h/.cache/incident")
    #expect(IncidentHome.cacheDirectory(environment: [:]) == nil)
  }

  @Test("fallback homes are the user's own, one for each home, and the chosen directory comes first")
  func fallbacks() {
    let first = IncidentHome.fallbacks(for: "/h/state", environment: ["INCIDENT_FALLBACK": "/mnt/usb"])
    #expect(first.first?.string.hasPrefix("/mnt/usb/incident-") == true)
    #expect(
      first.map { $0.removingLastComponent().removingLastComponent() } == [
        "/mnt/usb", "/var/tmp", "/tmp", "/dev/shm",
      ])
    let other = IncidentHome.fallbacks(for: "/h/other", environment: [:])
    #expect(Set(first.compactMap(\.lastComponent)).count == 1)
    #expect(first.last?.lastComponent != other.last?.lastComponent)
  }
}
