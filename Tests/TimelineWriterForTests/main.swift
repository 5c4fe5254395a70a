import Glibc

// A process that writes to a timeline, for tests of what happens when it is killed, and of several at once.
//
//   timeline-writer-for-tests endless HOME INCIDENT        appends, and prints each event's number once it is durable
//   timeline-writer-for-tests writer HOME INCIDENT SEED N  appends N random events, and follows the others' meanwhile
//   timeline-writer-for-tests hold HOME                    holds the database's lock until its input ends
let arguments = CommandLine.arguments
guard arguments.count >= 3 else { exit(2) }
do {
  switch arguments[1] {
  case "endless": try TimelineWriter(home: arguments[2], incident: arguments[3]).appendForever()
  case "writer":
    let writer = try TimelineWriter(home: arguments[2], incident: arguments[3])
    try writer.converge(seed: UInt64(arguments[4]) ?? 0, count: Int(arguments[5]) ?? 0)
  case "hold": try DatabaseHolder.hold(arguments[2])
  default: exit(2)
  }
} catch {
  say("\(error)")
  exit(1)
}
