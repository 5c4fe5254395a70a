import IncidentModel

extension Step {
  /// Its title in one line, without the colon that led to the text below it in the file.
  var shownTitle: String {
    var title = title.oneLine[...]
    while let last = title.last, last == ":" || last == " " { title.removeLast() }
    return title.isEmpty ? self.title.oneLine : String(title)
  }
}
