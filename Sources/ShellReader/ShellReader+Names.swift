extension ShellReader {
  /// The program of the table whose name is one slip of the pen away: `kubectl` for `kubctl`; nil for none.
  ///
  /// Names of fewer than five letters are too near each other to tell.
  public static func similarProgram(_ word: String) -> String? {
    let wanted = Array(word.utf8)
    guard wanted.count >= 5 else { return nil }
    return ProgramTable.shared.names.filter { name in
      // Nearly all names are told apart by their lengths, which are at hand.
      abs(wanted.count - name.utf8.count) <= 1 && isOneSlip(wanted, Array(name.utf8))
    }.min()
  }

  /// Whether one letter too many, too few, other, or two that changed places make one word the other.
  private static func isOneSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard abs(first.count - second.count) <= 1, second.count >= 5, first != second else { return false }
    var start = 0
    while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
    let rest = (first[start...], second[start...])
    if first.count != second.count {
      return first.count > second.count
        ? rest.0.dropFirst().elementsEqual(rest.1) : rest.0.elementsEqual(rest.1.dropFirst())
    }
    if rest.0.dropFirst().elementsEqual(rest.1.dropFirst()) { return true }
    return rest.0.count > 1 && rest.0[start] == rest.1[start + 1] && rest.0[start + 1] == rest.1[start]
      && rest.0.dropFirst(2).elementsEqual(rest.1.dropFirst(2))
  }
}
