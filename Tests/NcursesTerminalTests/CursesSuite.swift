import TestTraits
import Testing

/// Everything that uses curses, which has one current screen in a process: one test after the other.
@Suite("Curses", .serialized, .onTestThreads)
enum CursesSuite {}
