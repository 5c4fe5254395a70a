/// The name of a locale: `language_territory.codeset@modifier`, as `setlocale(3)` describes it.
public enum LocaleName {
  /// Whether a locale's characters are UTF-8, as far as its name says.
  public static func isUTF8(_ name: String) -> Bool {
    // macOS sends a bare "UTF-8" over ssh.
    let parts = name.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1)
    let codeset = (parts.last ?? name.utf8[...]).prefix { $0 != UInt8(ascii: "@") }
    // However it is written: UTF-8, utf8.
    return codeset.filter { $0 != UInt8(ascii: "-") }.elementsEqual("utf8".utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  /// The locale of characters that an environment asks for, as POSIX orders the variables; "C" without any.
  public static func ofCharacters(_ value: (String) -> String?) -> String {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let name = value(variable), !name.isEmpty { return name }
    }
    return "C"
  }
}
