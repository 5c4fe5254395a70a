import TestSupport
public import Testing

/// Runs a test on ``TestThreads``.
public struct TestThreadsTrait: TestTrait, SuiteTrait, TestScoping {
  /// So many run side by side: they start servers and read clocks, and both suffer on a crowded machine.
  private static let places = Places(3)

  /// Every test of a suite takes a place of its own.
  public var isRecursive: Bool { true }

  /// Runs the test once there is a place for it.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await Self.places.take()
    do {
      try await withTaskExecutorPreference(TestThreads.shared) { try await function() }
    } catch {
      await Self.places.giveBack()
      throw error
    }
    await Self.places.giveBack()
  }
}

extension Trait where Self == TestThreadsTrait {
  /// For tests that wait for other programs: they run on threads of their own, so many at once.
  public static var onTestThreads: Self { Self() }
}
