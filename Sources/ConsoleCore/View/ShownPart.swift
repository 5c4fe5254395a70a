/// Which part of a pane is shown, where not all of it is.
struct ShownPart: Equatable {
  /// In full: `1-20/44`, `12/340`.
  var words: String
  /// Where that has no room: how much lies behind the end of what is shown.
  var percent: String

  /// Reads a stretch of rows; nil where all of them are shown.
  init?(scroll: Int, rows: Int, count: Int) {
    guard count > rows, rows > 0 else { return nil }
    let end = min(count, scroll + rows)
    words = "\(scroll + 1)-\(end)/\(count)"
    percent = "\(end * 100 / count)%"
  }

  /// Reads one entry among many, by its number from 1.
  init(number: Int, of count: Int) {
    words = "\(number)/\(count)"
    percent = "\(number * 100 / max(1, count))%"
  }
}
