import IncidentModel
import TerminalFrame

/// Lays out a step's blocks as Markdown should look, with what is known about each command, task and table.
struct StepLayoutBuilder {
  /// What precedes each line of a nested block: its mark on the first line, blanks or an edge on the others.
  struct Prefix {
    var first: StyledLine?
    var rest: StyledLine
    var columns: Int { rest.columns }
  }

  let state: ConsoleState
  let step: Step?
  let links: [Link]
  let art: LineArt
  let columns: Int
  private(set) var layout = StepLayout()
  private var prefixes: [Prefix] = []
  private var listDepth = 0
  /// The running text above, so that a command's label is not said twice.
  var lastProse = ""

  private init(_ state: ConsoleState, _ step: Step?, _ links: [Link], columns: Int) {
    (self.state, self.step, self.links, self.columns) = (state, step, links, columns)
    art = state.art
  }

  /// Lays out what a place of the checklist shows.
  static func layout(_ state: ConsoleState, place: Place, columns: Int) -> StepLayout {
    switch place {
    case .step(let id):
      guard let step = state.runbook.step(id) else { return StepLayout() }
      var builder = StepLayoutBuilder(state, step, step.links, columns: columns)
      builder.addTitle(of: step)
      builder.add(BlockSpacing.withoutRulesAtTheEnds(StepContent.blocks(of: step)))
      builder.addLooseLinks()
      return builder.layout
    case .phase(let index):
      guard state.runbook.phases.indices.contains(index) else { return StepLayout() }
      let phase = state.runbook.phases[index]
      var builder = StepLayoutBuilder(state, nil, phase.links, columns: columns)
      builder.add(BlockSpacing.withoutRulesAtTheEnds(phase.content))
      return builder.layout
    }
  }

  /// How many columns a line may take inside the blocks that are open.
  var available: Int { max(1, columns - prefixes.reduce(0) { $0 + $1.columns }) }

  mutating func emit(_ line: StyledLine = StyledLine()) {
    var whole = StyledLine()
    for index in prefixes.indices {
      whole.append(prefixes[index].first ?? prefixes[index].rest)
      prefixes[index].first = nil
    }
    whole.append(line)
    layout.lines.append(whole)
  }

  mutating func emit(_ lines: [StyledLine]) {
    for line in lines { emit(line) }
  }

  mutating func nested(_ prefix: Prefix, _ body: (inout StepLayoutBuilder) -> Void) {
    prefixes.append(prefix)
    body(&self)
    prefixes.removeLast()
  }

  mutating func nested(indent: Int, _ body: (inout StepLayoutBuilder) -> Void) {
    nested(Prefix(first: nil, rest: StyledLine(String(repeating: " ", count: indent))), body)
  }

  /// Lays out an item: what is said before it, the lines that stand out while it is selected, then the rest.
  mutating func item(
    _ item: StepItem, lead: (inout StepLayoutBuilder) -> Void = { _ in },
    head: (inout StepLayoutBuilder) -> Void, rest: (inout StepLayoutBuilder) -> Void = { _ in }
  ) {
    let start = layout.lines.count
    lead(&self)
    let top = layout.lines.count
    head(&self)
    let end = layout.lines.count
    layout.heads[item] = top..<end
    if layout.ranges[item] == nil { layout.items.append(item) }
    layout.ranges[item] = start..<end
    rest(&self)
    layout.ranges[item] = start..<layout.lines.count
  }

  /// Names lines that are laid out already as an item.
  mutating func mark(_ item: StepItem, lines: Range<Int>) {
    guard layout.ranges[item] == nil else { return }
    layout.items.append(item)
    layout.heads[item] = lines
    layout.ranges[item] = lines
  }

  /// Names a line that no item has as one, in its place among the others.
  mutating func mark(_ item: StepItem, line: Int) {
    guard layout.ranges[item] == nil else { return }
    let place = layout.items.firstIndex { (layout.heads[$0]?.lowerBound ?? 0) > line }
    layout.items.insert(item, at: place ?? layout.items.count)
    layout.heads[item] = line..<line + 1
    layout.ranges[item] = line..<line + 1
  }

  /// Names the lines from here on as a table that goes sideways.
  mutating func markWideTable(from start: Int, maximumShift: Int) {
    layout.wideTables.append(.init(lines: start..<layout.lines.count, maximumShift: maximumShift))
  }

  /// Lays out blocks one under the other.
  mutating func add(_ blocks: [Block], isTight: Bool = false) {
    var previous: Block?
    for block in blocks {
      if let previous, BlockSpacing.hasGap(previous, block, isTight: isTight) { emit() }
      add(block)
      previous = block
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let text): addHeading(level: level, text)
    case .paragraph(let text): addText(text)
    case .list(let list): addList(list)
    case .code(let language, let text): addCode(language: language, text)
    case .command(let id): addCommand(id)
    case .task(let id): addTask(id)
    case .outcomes(let index): addOutcomes(index)
    case .template(let index): addTemplate(index)
    case .field(let index): addField(index)
    case .table(let table): addTable(table)
    case .quote(let blocks): addQuote(blocks)
    case .admonition(let kind, let title, let blocks): addAdmonition(kind: kind, title: title, blocks)
    case .rule: emit(StyledLine(String(repeating: art[.horizontal], count: available), Theme.faint))
    case .source(let text): emit(text.lines.map { StyledLine($0, Theme.faint) })
    }
  }

  private mutating func addList(_ list: BlockList) {
    let glyphs: [Glyph] = [.bullet, .subBullet, .subSubBullet]
    let bullet = String(art[glyphs[min(listDepth, glyphs.count - 1)]])
    let last = (list.start ?? 0) + list.items.count - 1
    let width = list.start == nil ? 2 : String(last).count + 2
    listDepth += 1
    for (position, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + position)." } ?? bullet
      var first = StyledLine(mark, Theme.faint)
      first.pad(to: width)
      let prefix = Prefix(first: first, rest: StyledLine(String(repeating: " ", count: width)))
      nested(prefix) { builder in
        if item.isEmpty { builder.emit() } else { builder.add(item, isTight: true) }
      }
    }
    listDepth -= 1
  }
}
