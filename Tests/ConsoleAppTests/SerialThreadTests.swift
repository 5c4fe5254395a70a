import Dispatch
import Synchronization
import Testing

@testable import ConsoleApp

@Suite("A thread for one thing after the other")
struct SerialThreadTests {
  @Test("what is asked for is done in its order, by one thread, before the end of a drain")
  func order() {
    let thread = SerialThread()
    let done = Mutex<[Int]>([])
    for number in 1...1000 { thread.enqueue { done.withLock { $0.append(number) } } }
    thread.drain()
    #expect(done.withLock { $0 } == Array(1...1000))
  }

  @Test("what was asked for is done even when nobody holds it any more")
  func leftAlone() {
    let done = DispatchSemaphore(value: 0)
    SerialThread().enqueue { done.signal() }
    #expect(done.wait(timeout: .now() + 10) == .success)
  }

  @Test("a drain that takes long says so, and goes on waiting")
  func late() {
    let thread = SerialThread()
    let gate = DispatchSemaphore(value: 0)
    let isDone = Mutex(false)
    thread.enqueue {
      gate.wait()
      isDone.withLock { $0 = true }
    }
    var said = 0
    thread.drain {
      said += 1
      gate.signal()
    }
    #expect(said == 1)
    #expect(isDone.withLock { $0 })
    thread.drain { said += 1 }
    #expect(said == 1)
  }
}
