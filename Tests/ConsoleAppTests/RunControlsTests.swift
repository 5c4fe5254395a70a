import ConsoleCore
import Testing

@testable import ConsoleApp

@Suite("Controls of runs")
struct RunControlsTests {
  @Test("are there for as long as their run, and no longer")
  func kept() {
    let controls = RunControls()
    for number in 1...100 {
      let control = controls.add(RunToken(number))
      #expect(controls[RunToken(number)] === control)
      if number > 2 { controls.remove(RunToken(number)) }
    }
    #expect(controls.all.count == 2)
    #expect(controls[RunToken(100)] == nil)
  }
}
