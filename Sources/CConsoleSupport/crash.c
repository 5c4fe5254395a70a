#define _GNU_SOURCE
#include "crash.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { CRASHES = sizeof crashes / sizeof crashes[0], STACK = 64 * 1024, SHOWN = 64 * 1024 };

static struct sigaction before[CRASHES];
static struct console_crash_terminal armed;
static atomic_bool is_armed;
/// Static, for there may be no memory left.
static char stack[STACK];

// Everything from here to `crash` runs in a signal handler: only calls that signal-safety(7) lists.

static void write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void show_aside(void) {
  struct stat status;
  if (armed.aside < 0 || fstat(armed.aside, &status) != 0) return;
  off_t place = status.st_size > SHOWN ? status.st_size - SHOWN : 0;
  char bytes[1024];
  for (;;) {
    ssize_t count = pread(armed.aside, bytes, sizeof bytes, place);
    if (count <= 0) return;
    write_all(armed.error, bytes, (size_t)count);
    place += count;
  }
}

static void say(int file, int number) {
  static const char text[] = "incident: crashed by signal ";
  static const char rest[] = "; what was recorded is on disk: incident resume\n";
  char digits[2] = {(char)('0' + number / 10), (char)('0' + number % 10)};
  write_all(file, text, sizeof text - 1);
  write_all(file, number < 10 ? digits + 1 : digits, number < 10 ? 1 : 2);
  write_all(file, rest, sizeof rest - 1);
}

static void crash(int number) {
  int error = errno;
  if (atomic_exchange(&is_armed, false)) {
    write_all(armed.tty, armed.reset, armed.reset_length);
    tcsetattr(armed.tty, TCSANOW, &armed.mode);
    show_aside();
    say(armed.error, number);
    // Whoever has the signal next writes to the real one too.
    dup2(armed.error, STDERR_FILENO);
  }
  for (int i = 0; i < CRASHES; i++) {
    if (crashes[i] == number) sigaction(number, &before[i], NULL);
  }
  errno = error;
  // Blocked until this returns, to the very instruction that failed: a core shows that one.
  raise(number);
}

int console_crash_install(void) {
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  if (sigaltstack(&alternate, NULL) != 0) return -1;
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) {
    struct sigaction found;
    if (sigaction(crashes[i], &action, &found) != 0) return -1;
    // A second installation must not make the handler its own successor.
    if (found.sa_handler != crash) before[i] = found;
  }
  return 0;
}

void console_crash_arm(const struct console_crash_terminal *terminal) {
  atomic_store(&is_armed, false);
  armed = *terminal;
  if (armed.reset_length > sizeof armed.reset) armed.reset_length = sizeof armed.reset;
  atomic_store(&is_armed, true);
}

void console_crash_disarm(void) { atomic_store(&is_armed, false); }

int console_aside_open(void) { return memfd_create("standard error", MFD_CLOEXEC); }
