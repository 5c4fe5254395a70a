#pragma once
#include <stddef.h>
#include <termios.h>

/// Gives the terminal back when the program crashes: a trap in a full-screen program would leave the
/// alternate screen, the mouse and the raw mode on.

/// What has to be put back.
struct console_crash_terminal {
  /// The terminal.
  int tty;
  /// Its mode before the program took it.
  struct termios mode;
  /// What to write to it: leave the alternate screen, show the cursor, and so on.
  char reset[512];
  /// How many bytes of that.
  size_t reset_length;
  /// Where standard error was put aside, or -1: its last 64 KiB are shown, since they say what happened.
  int aside;
  /// The real standard error.
  int error;
};

/// Takes SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE and SIGABRT over, on a stack of their own.
///
/// The handler puts an armed terminal back, says one line on standard error and hands on to who had the
/// signal before: the core, the exit status and a backtrace stay as they are. Call it once on the main
/// thread. Returns 0, or -1 with errno.
int console_crash_install(void);

/// Tells the handler what to put back; it is copied. Until `console_crash_disarm`.
void console_crash_arm(const struct console_crash_terminal *terminal);

/// The terminal has been given back.
void console_crash_disarm(void);

/// Opens a nameless file in memory, closed on exec, for what is put aside: it works on a full disk too.
/// Returns a descriptor, or -1 with errno.
int console_aside_open(void);
