extension String {
  /// Whether all of it is ASCII that can be seen, spaces among it.
  ///
  /// Nearly every text of a timeline is, and needs no closer look.
  var isPlainASCII: Bool { !hasByte { !(0x20...0x7E).contains($0) } }

  /// Whether a byte of its UTF-8 satisfies a condition.
  func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    // In one stretch of memory they are gone through several times as fast.
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isWanted) } ?? utf8.contains(where: isWanted)
  }
}
