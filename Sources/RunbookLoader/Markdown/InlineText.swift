import IncidentModel

/// The running text of a paragraph, heading or cell, with the source line of every stretch.
struct InlineText: Equatable {
  var spans: [InlineSpan] = []

  /// The text alone, line ends of the source as blanks.
  var plain: String {
    if spans.count == 1 { return spans[0].text }
    var text = ""
    for span in spans { text += span.text }
    return text
  }

  var isEmpty: Bool { spans.allSatisfy(\.text.isBlank) }

  /// The text as the console draws it.
  var rich: RichText {
    var result: [RichText.Span] = []
    for span in spans where !span.text.isEmpty {
      if let last = result.last, last.traits == span.traits, last.link == span.link {
        result[result.count - 1].text += span.text
      } else {
        result.append(RichText.Span(span.text, traits: span.traits, link: span.link))
      }
    }
    return RichText(result)
  }

  /// The text as one line per line of the source.
  var lines: [InlineText] {
    var lines: [InlineText] = [InlineText()]
    for span in spans {
      if span.kind == .softBreak || span.kind == .hardBreak {
        lines.append(InlineText())
      } else {
        lines[lines.count - 1].spans.append(span)
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The line of the first stretch, from 1; nil when there is none.
  var line: Int? { spans.first?.line }

  /// The text without its first bytes, which must be plain text.
  func droppingFirst(_ bytes: Int) -> InlineText {
    var rest = bytes
    var result = self
    while rest > 0, let first = result.spans.first {
      let count = first.text.utf8.count
      if count <= rest {
        result.spans.removeFirst()
        rest -= count
      } else {
        result.spans[0].text = String(first.text.bytes(rest..<count))
        rest = 0
      }
    }
    if let first = result.spans.first, first.kind != .code {
      result.spans[0].text = String(first.text.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\t" })
    }
    return result
  }

  /// The bold stretch that the text begins with, and what follows it; nil when it begins otherwise.
  var boldLead: (lead: String, rest: InlineText)? {
    var lead = ""
    var index = 0
    while index < spans.count,
      spans[index].traits.contains(.strong) || (lead.isEmpty && spans[index].text.isBlank)
    {
      lead += spans[index].text
      index += 1
    }
    guard !lead.isBlank else { return nil }
    return (lead.trimmed, InlineText(spans: Array(spans[index...])))
  }
}
