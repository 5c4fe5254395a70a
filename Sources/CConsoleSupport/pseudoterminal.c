#define _GNU_SOURCE
#include "pseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

/// Where the child keeps the pipe that tells of a failed exec, above the standard streams.
enum { REPORT = 3 };

static void close_keeping_errno(int file) {
  int error = errno;
  close(file);
  errno = error;
}

int console_tty_resize(int tty, struct console_tty_size size) {
  struct winsize window = {.ws_col = size.columns, .ws_row = size.rows};
  return ioctl(tty, TIOCSWINSZ, &window);
}

int console_tty_read_size(int tty, struct console_tty_size *size) {
  struct winsize window;
  if (ioctl(tty, TIOCGWINSZ, &window) != 0) return -1;
  *size = (struct console_tty_size){.columns = window.ws_col, .rows = window.ws_row};
  return 0;
}

int console_put_in_place(int descriptor, int place) { return dup3(descriptor, place, O_CLOEXEC); }

int console_pty_open(struct console_tty_size size, int *master, int *terminal) {
  int end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (end < 0) return -1;
  char name[64];
  int other = -1;
  if (grantpt(end) == 0 && unlockpt(end) == 0) {
    int error = ptsname_r(end, name, sizeof name);
    if (error == 0) {
      other = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    } else {
      errno = error;
    }
  }
  if (other < 0 || console_tty_resize(other, size) != 0) {
    if (other >= 0) close_keeping_errno(other);
    close_keeping_errno(end);
    return -1;
  }
  *master = end;
  *terminal = other;
  return 0;
}

static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Between fork and exec: only calls that signal-safety(7) lists, for other threads may have held any lock.
static void become(const char *path, char *const arguments[], char *const environment[],
                   const char *directory, int terminal, int report) {
  // Signals are all blocked until here, so that no handler of the parent runs in the child.
  reset_signals();
  // Both are moved out of the way of the numbers that they get.
  int tty = fcntl(terminal, F_DUPFD, REPORT + 1);
  int pipe = fcntl(report, F_DUPFD, REPORT + 1);
  if (tty >= 0 && pipe >= 0 && setsid() >= 0 && ioctl(tty, TIOCSCTTY, 0) == 0 &&
      dup2(tty, STDIN_FILENO) >= 0 && dup2(tty, STDOUT_FILENO) >= 0 && dup2(tty, STDERR_FILENO) >= 0 && dup3(pipe, REPORT, O_CLOEXEC) >= 0) {
    report = REPORT;
    close_range(REPORT + 1, ~0U, 0);
    if (directory == NULL || chdir(directory) == 0) execve(path, arguments, environment);
  }
  int error = errno;
  // If even this fails, the child's end says enough.
  (void)!write(report, &error, sizeof error);
  _exit(127);
}

int console_pty_spawn(const char *path, char *const arguments[], char *const environment[],
                      const char *directory, struct console_tty_size size, int *master, pid_t *child) {
  int end, terminal, report[2];
  if (console_pty_open(size, &end, &terminal) != 0) return -1;
  if (pipe2(report, O_CLOEXEC) != 0) {
    close_keeping_errno(end);
    close_keeping_errno(terminal);
    return -1;
  }
  sigset_t all, mask;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &mask);
  pid_t pid = fork();
  if (pid == 0) become(path, arguments, environment, directory, terminal, report[1]);
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  close(terminal);
  close(report[1]);
  if (pid >= 0) {
    ssize_t count;
    do count = read(report[0], &error, sizeof error);
    while (count < 0 && errno == EINTR);
    if (count == (ssize_t)sizeof error) {
      while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) continue;
      pid = -1;
    }
  }
  close(report[0]);
  if (pid < 0) {
    close(end);
    errno = error;
    return -1;
  }
  *master = end;
  *child = pid;
  return 0;
}
