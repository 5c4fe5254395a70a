extension HTMLWriter {
  /// The page's look: the reader's own fonts and colours, wide things scroll in themselves, print is black on
  /// white with every output unfolded by the reader's choice.
  static let style = """
    :root { color-scheme: light dark; --line: #8886; --faint: #777; --bad: #c62828; --warn: #b26a00;
      --good: #2e7d32; --note: #1565c0; }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1 { line-height: 1.2; }
    h2 { border-bottom: 1px solid var(--line); margin-top: 2.5rem; }
    code, pre { font: 0.875em/1.45 ui-monospace, monospace; }
    pre { border: 1px solid var(--line); border-radius: 4px; padding: 0.75rem; overflow-x: auto;
      overflow-wrap: normal; }
    blockquote { border-left: 4px solid var(--line); color: var(--faint); margin-left: 0; padding-left: 1rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { border-bottom: 1px solid var(--line); padding: 0.25rem 0.75rem 0.25rem 0; text-align: left;
      vertical-align: top; overflow-wrap: normal; }
    td:last-child { overflow-wrap: anywhere; min-width: 12rem; }
    .ask { color: var(--faint); font-style: italic; }
    .check { list-style: none; padding-left: 0; }
    .level1 { margin-left: 1.75rem; }
    .level2 { margin-left: 3.5rem; }
    svg { width: 100%; min-width: 46rem; height: auto; display: block; margin: 1rem 0; }
    svg text { font: 12px system-ui, sans-serif; fill: currentColor; }
    @media print {
      :root { color-scheme: light; }
      body { font-size: 10pt; }
      svg { min-width: 0; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      h2, h3 { break-after: avoid; }
      tr, li { break-inside: avoid; }
    }
    """
}
