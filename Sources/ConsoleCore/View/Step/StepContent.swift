import IncidentModel

/// A step's blocks, complete: what no block places is put at the end, so that nothing is out of reach.
enum StepContent {
  /// Returns the blocks in the order in which they are shown.
  static func blocks(of step: Step) -> [Block] {
    var placed: Set<Block> = []
    for block in step.content { collect(block, step, into: &placed) }
    let loose: [Block] =
      step.tasks.map { Block.task($0.id) } + step.commands.map { .command($0.id) }
      + step.outcomes.indices.map { .outcomes($0) } + step.fields.indices.map { .field($0) }
      + step.templates.indices.map { .template($0) }
    return step.content + loose.filter { !placed.contains($0) }
  }

  private static func collect(_ block: Block, _ step: Step, into placed: inout Set<Block>) {
    switch block {
    case .command, .outcomes, .template, .field: placed.insert(block)
    case .task(let id):
      let tasks = step.allTasks.first { $0.id == id }?.withSubtasks ?? []
      for task in tasks {
        placed.insert(.task(task.id))
        for inner in task.content { collect(inner, step, into: &placed) }
      }
    case .list(let list): for item in list.items { for inner in item { collect(inner, step, into: &placed) } }
    case .quote(let blocks), .admonition(_, _, let blocks):
      for inner in blocks { collect(inner, step, into: &placed) }
    case .heading, .paragraph, .code, .table, .rule, .source: break
    }
  }
}
