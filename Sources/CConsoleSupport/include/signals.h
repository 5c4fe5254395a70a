#pragma once
#include <stdint.h>

/// Signals as the event loop sees them: blocked everywhere, but for the time that the main thread waits.
///
/// So no handler ever interrupts other code, no system call fails with EINTR, and a signal that comes in between
/// two waits ends the next one at once.

/// The bits of what `console_wait` reports.
enum console_signal {
  /// SIGTERM.
  CONSOLE_SIGNAL_TERMINATE = 1 << 0,
  /// SIGHUP: the terminal is gone.
  CONSOLE_SIGNAL_HANGUP = 1 << 1,
  /// SIGINT from outside; the key comes as input.
  CONSOLE_SIGNAL_INTERRUPT = 1 << 2,
  /// SIGQUIT.
  CONSOLE_SIGNAL_QUIT = 1 << 3,
  /// SIGTSTP: answer with `console_stop`.
  CONSOLE_SIGNAL_STOP = 1 << 4,
  /// SIGCONT: after a stop, whoever asked for it.
  CONSOLE_SIGNAL_CONTINUE = 1 << 5,
  /// SIGWINCH: the terminal has another size.
  CONSOLE_SIGNAL_RESIZE = 1 << 6,
};

/// Makes a write to a file at its limit (`ulimit -f`) fail with EFBIG, instead of ending the program by SIGXFSZ.
///
/// For this process only: what it executes finds the signal as it was.
void console_outlive_file_limit(void);

/// Blocks the signals above for this thread and those that it makes, and takes them over for `console_wait`.
///
/// Call it once, on the thread that will wait, before there is any other. A signal that the parent ignores
/// (nohup) stays ignored. Children inherit the blocked signals: see `console_signals_unblock`. Returns 0, or
/// -1 with errno.
int console_signals_install(void);

/// Gives a child, between fork and exec, the signals as this process found them. Safe after fork; harmless
/// without an installation.
void console_signals_unblock(void);

/// Waits until a descriptor is readable or closed, a signal comes, or the time is up.
///
/// - `fds`, `count`: at most 31 descriptors; a negative one is passed over.
/// - `timeout_ms`: milliseconds; 0 looks only, -1 waits for ever.
/// - `signals`: set to the bits of `enum console_signal` that came since the last call, each once.
///
/// Returns which descriptors have something, bit n for `fds[n]`: data, the end, or an error, which a read
/// will tell. 0 when there is none: the time is up, or only a signal came. -1 with errno when it could not
/// wait (EINVAL for too many); EINTR is never reported.
int console_wait(const int *fds, int count, int timeout_ms, uint32_t *signals);

/// Stops this process and its group as the terminal's suspend key would, and returns when it was continued.
///
/// Give the terminal back before, take it again after. Returns 0; or -1 at once when the parent ignores
/// SIGTSTP (no job control). A group that is orphaned is not stopped by the kernel, because nobody could continue it:
/// then it returns 1 at once, if console_signals_install was called.
int console_stop(void);
