import Glibc
public import IncidentModel

/// The machine's clock and the zone of the person at it.
public enum SystemClock {
  /// The moment that it is.
  public static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// How far east of UTC the local clock is at a moment, in seconds.
  public static func utcOffsetSeconds(at moment: Timestamp) -> Int {
    var seconds = time_t(moment.milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return Int(local.tm_gmtoff)
  }

  /// The milliseconds until the next whole second of the clock on the screen, from 1 to 1000.
  public static func millisecondsToNextSecond() -> Int32 {
    1000 - Int32(now().milliseconds % 1000)
  }
}
