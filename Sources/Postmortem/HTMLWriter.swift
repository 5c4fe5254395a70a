/// Writes a report as one HTML page that refers to nothing outside of itself.
///
/// It is readable on a phone and in print, runs no script, and its policy forbids a browser to load anything,
/// so that no text in it can either.
struct HTMLWriter {
  /// The page's title.
  let title: String
  /// The picture of the incident, as SVG.
  let picture: String

  /// Returns the page, ending in a line feed.
  func text(_ document: ReportDocument) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(Self.escaped(title))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    \(html(document.blocks))
    </main>
    </body>
    </html>

    """
  }

  private func html(_ blocks: [ReportDocument.Block]) -> String {
    blocks.map(html).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func html(_ block: ReportDocument.Block) -> String {
    switch block {
    case .heading(let level, let title): return "<h\(level)>\(html(title))</h\(level)>"
    case .paragraph(let line): return "<p>\(html(line))</p>"
    case .questions(let texts):
      guard texts.count > 1 else { return "<p class=\"ask\">\(Self.escaped(texts.first ?? ""))</p>" }
      return list(texts.map { "<li class=\"ask\">\(Self.escaped($0))</li>" })
    case .quote(let line): return "<blockquote>\(html(line))</blockquote>"
    case .list(let items): return list(items.map { "<li>\(html($0))</li>" })
    case .checkList(let items):
      let lines = items.map { item in
        let box = item.isDone ? "☑" : "☐"
        return "<li class=\"level\(item.level)\"><span class=\"box\">\(box)</span> \(html(item.line))</li>"
      }
      return "<ul class=\"check\">\n\(lines.joined(separator: "\n"))\n</ul>"
    case .table(let header, let rows):
      let head = header.map { "<th>\(html($0))</th>" }.joined()
      let body = rows.text { cells, text in
        text += "<tr>"
        for cell in cells {
          text += "<td>"
          text += html(cell)
          text += "</td>"
        }
        text += "</tr>\n"
      }
      return """
        <div class="wide"><table>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(body)</tbody>
        </table></div>
        """
    case .fence(let text, _): return "<pre>\(Self.escaped(text))</pre>"
    case .details(let summary, let inner):
      return "<details><summary>\(html(summary))</summary>\n\(html(inner))\n</details>"
    case .picture: return picture.isEmpty ? "" : "<div class=\"wide\">\(picture)</div>"
    }
  }

  private func list(_ items: [String]) -> String { "<ul>\n\(items.joined(separator: "\n"))\n</ul>" }

  /// A line; its own Markdown is only ever `**` and `*`.
  private func html(_ line: Markup) -> String {
    var text = ""
    var open: [String] = []
    func toggle(_ tag: String) {
      if open.last == tag {
        open.removeLast()
        text += "</\(tag)>"
      } else {
        open.append(tag)
        text += "<\(tag)>"
      }
    }
    for piece in line.pieces {
      switch piece {
      case .text(let plain): text += Self.escaped(Self.oneLine(plain))
      case .code(let code): text += "<code>\(Self.escaped(Self.oneLine(code)))</code>"
      case .markdown(let markdown) where !markdown.hasByte { $0 == UInt8(ascii: "*") }:
        text += Self.escaped(markdown)
      case .markdown(let markdown):
        var rest = markdown[...]
        while let first = rest.first {
          if rest.hasPrefix("**") {
            toggle("strong")
            rest = rest.dropFirst(2)
          } else {
            if first == "*" { toggle("em") } else { text += Self.escaped(String(first)) }
            rest = rest.dropFirst()
          }
        }
      }
    }
    return text + open.reversed().map { "</\($0)>" }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    if text.isPlainASCII { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
  }

  /// Text in which nothing is HTML, and nothing is hidden.
  static func escaped(_ text: String) -> String {
    let isPlain = !text.hasByte { byte in
      switch Unicode.Scalar(byte) {
      case "&", "<", ">", "\"", "'": true
      default: !(0x20...0x7E).contains(byte)
      }
    }
    if isPlain { return text }
    var escaped = ""
    for scalar in VisibleText.escape(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
