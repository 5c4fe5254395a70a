import CCMarkGFM
import Synchronization

/// CommonMark with GitHub's tables, task lists, strikethrough and bare links, read by cmark-gfm.
///
/// The C tree is walked without recursion and freed before `parse` returns, so nesting of any depth is safe.
enum MarkdownParser {
  /// Blocks nested deeper than this stay as source text.
  ///
  /// Real runbooks nest at most 7 lists, which is 14 blocks; everything after the parser may then
  /// follow the tree by plain recursion.
  static let deepestBlock = 40

  // The library's table of special characters is global and changes while the text of blocks is read, at the end.
  private static let turn = Mutex(())

  private static let extensions = ["table", "tasklist", "strikethrough", "autolink"]

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Returns the document's blocks.
  ///
  /// Line numbers start at `firstLine`.
  static func parse(_ text: String, firstLine: Int = 1) -> [MarkdownBlock] {
    _ = registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    // The tree is this call's alone; as a number it may leave the lock.
    let root = turn.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
    guard let document = OpaquePointer(bitPattern: root) else { return [] }
    defer { cmark_node_free(document) }
    var reader = MarkdownTreeReader(source: text, lineOffset: firstLine - 1)
    return reader.read(document)
  }
}
