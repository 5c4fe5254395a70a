import Glibc

// `make bench`: what the program promises about time and memory, beside programs that people know, measured in
// the same run on the same machine. `--strict` makes a missed budget an error; names choose what is measured.

let arguments = CommandLine.arguments.dropFirst()
let isStrict = arguments.contains("--strict")
let chosen = arguments.filter { !$0.hasPrefix("--") }
let measurements: [(name: String, measure: (Workplace) throws -> [Finding])] = [
  ("start", FirstScreen.measure), ("keys", KeyToScreen.measure), ("flood", Flood.measure),
  ("event", DurableEvent.measure), ("timeline", LongTimeline.measure), ("list", ManyRunbooks.measure),
  ("idle", Idleness.measure), ("spawn", Spawning.measure),
]
for name in chosen where !measurements.contains(where: { $0.name == name }) {
  print("no measurement '\(name)'; there are: \(measurements.map(\.name).joined(separator: " "))")
  exit(2)
}

var missed = 0
do {
  let workplace = try Workplace()
  defer { workplace.remove() }
  print(Finding.heading)
  fflush(nil)
  for (name, measure) in measurements where chosen.isEmpty || chosen.contains(name) {
    for finding in try measure(workplace) {
      print(finding.line)
      fflush(nil)
      if !finding.isMet { missed += 1 }
    }
  }
} catch {
  print("the benchmark could not go on: \(error)")
  exit(1)
}
if missed > 0 { print("\(missed) budget(s) missed") }
exit(isStrict && missed > 0 ? 1 : 0)
