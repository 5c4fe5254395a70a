#include "foreground.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "signals.h"

// A process in the background that asks for the foreground is stopped, unless it blocks this.
static void take_foreground(int tty, pid_t group) {
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  sigprocmask(SIG_BLOCK, &output, &before);
  tcsetpgrp(tty, group);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

int console_foreground_run(const char *command, const char *argument, int tty) {
  pid_t child = fork();
  if (child < 0) return -1;
  if (child == 0) {
    setpgid(0, 0);
    take_foreground(tty, getpid());
    for (int target = 0; target < 3; target++) dup2(tty, target);
    console_signals_unblock();
    execl("/bin/sh", "sh", "-c", command, "sh", argument, (char *)NULL);
    _exit(127);
  }
  int status = 0;
  for (;;) {
    pid_t ended = waitpid(child, &status, WUNTRACED);
    if (ended < 0 && errno == EINTR) continue;
    if (ended < 0 || !WIFSTOPPED(status)) break;
    kill(-child, SIGCONT);
  }
  take_foreground(tty, getpgrp());
  return status;
}
