/// Patterns as shells have them for file names: `*` for any text, `?` for one character.
enum Wildcard {
  /// Returns whether a whole text is as a pattern says, whatever its case.
  static func matches(_ text: String, _ pattern: String) -> Bool {
    let text = Array(text.lowercased())
    let pattern = Array(pattern.lowercased())
    var (place, step) = (0, 0)
    // Where the last star stands, and what it has taken so far.
    var star: (step: Int, place: Int)?
    while place < text.count {
      if step < pattern.count, pattern[step] == "*" {
        star = (step, place)
        step += 1
      } else if step < pattern.count, pattern[step] == "?" || pattern[step] == text[place] {
        (place, step) = (place + 1, step + 1)
      } else if let last = star {
        star = (last.step, last.place + 1)
        (place, step) = (last.place + 1, last.step + 1)
      } else {
        return false
      }
    }
    return pattern[step...].allSatisfy { $0 == "*" }
  }
}
