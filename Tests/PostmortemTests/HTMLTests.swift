import Foundation
import FoundationXML
import IncidentModel
import Testing

@testable import Postmortem

@Suite("HTML")
struct HTMLTests {
  private func page(_ run: Recording) -> String {
    PostmortemReport(events: run.events, outputs: run.outputs, generator: "incident 0.1.0").html()
  }

  @Test("the page is well formed and refers to nothing outside of itself")
  func selfContained() throws {
    for run in [Recording.outage(), Recording.hostile()] {
      let page = page(run)
      for word in ["src=", "href=", "url(", "<script", "<link", "<img", "@import", "javascript:"] {
        #expect(!Self.withoutText(page).contains(word), "\(word)")
      }
      #expect(page.hasSuffix("</html>\n"))
      let parser = XMLParser(data: Data(Self.asXML(page).utf8))
      #expect(parser.parse(), "line \(parser.lineNumber)")
    }
  }

  @Test("the same events give the same page, in any order")
  func stable() {
    let run = Recording.outage()
    let first = page(run)
    let report = PostmortemReport(
      events: run.events.reversed(), outputs: run.outputs, generator: "incident 0.1.0")
    #expect(report.html() == first)
    #expect(first.contains("<svg"))
    #expect(first.contains("acknowledged 03:12:20"))
  }

  @Test("text of unknown origin is text: no tag, no entity, no attribute")
  func escaped() {
    #expect(
      HTMLWriter.escaped("<b a=\"x\" b='y'>&amp;") == "&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;")
    #expect(HTMLWriter.escaped("a\u{202E}b\u{1B}[31m") == "a\\u{202e}b\\x1b[31m")
  }

  /// The markup alone, with what stands between tags taken out.
  private static func withoutText(_ page: String) -> String {
    var tags = ""
    var isTag = false
    for character in page {
      if character == "<" { isTag = true }
      if isTag { tags.append(character) }
      if character == ">" { isTag = false }
    }
    return tags
  }

  /// The page as XML: what HTML leaves open is closed.
  private static func asXML(_ page: String) -> String {
    page.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
      .replacingOccurrences(of: "<meta([^>]*)>", with: "<meta$1/>", options: .regularExpression)
  }
}
