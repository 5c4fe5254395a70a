#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

enum { MAXIMUM_DESCRIPTORS = 31 };

static const struct {
  int number;
  uint32_t bit;
} taken[] = {
    {SIGTERM, CONSOLE_SIGNAL_TERMINATE},
    {SIGHUP, CONSOLE_SIGNAL_HANGUP},
    {SIGINT, CONSOLE_SIGNAL_INTERRUPT},
    {SIGQUIT, CONSOLE_SIGNAL_QUIT},
    {SIGTSTP, CONSOLE_SIGNAL_STOP},
    {SIGCONT, CONSOLE_SIGNAL_CONTINUE},
    {SIGWINCH, CONSOLE_SIGNAL_RESIZE},
};
enum { TAKEN = sizeof taken / sizeof taken[0] };

/// Set by the handler only, which runs only inside of ppoll and pthread_sigmask on the waiting thread.
static volatile sig_atomic_t came[TAKEN];
static bool is_installed;
/// The mask that this process was started with, and the same without the signals above.
static sigset_t found_mask;
static sigset_t waiting_mask;

static void remember(int number) {
  for (int i = 0; i < TAKEN; i++) {
    if (taken[i].number == number) came[i] = 1;
  }
}

static int take(int number) {
  struct sigaction action = {.sa_handler = remember};
  sigfillset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}

static bool is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static void pass_over(int number) { (void)number; }

void console_outlive_file_limit(void) {
  // A handler is gone in what is executed, while an ignored signal would be ignored there too.
  struct sigaction action = {.sa_handler = pass_over, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  if (!is_ignored(SIGXFSZ)) sigaction(SIGXFSZ, &action, NULL);
}

int console_signals_install(void) {
  sigset_t blocked;
  sigemptyset(&blocked);
  for (int i = 0; i < TAKEN; i++) sigaddset(&blocked, taken[i].number);
  int error = pthread_sigmask(SIG_BLOCK, &blocked, is_installed ? NULL : &found_mask);
  if (error != 0) {
    errno = error;
    return -1;
  }
  waiting_mask = found_mask;
  for (int i = 0; i < TAKEN; i++) {
    sigdelset(&waiting_mask, taken[i].number);
    if (!is_ignored(taken[i].number) && take(taken[i].number) != 0) return -1;
  }
  is_installed = true;
  return 0;
}

void console_signals_unblock(void) {
  if (is_installed) pthread_sigmask(SIG_SETMASK, &found_mask, NULL);
}

static uint32_t collect(void) {
  uint32_t bits = 0;
  for (int i = 0; i < TAKEN; i++) {
    if (came[i]) {
      came[i] = 0;
      bits |= taken[i].bit;
    }
  }
  return bits;
}

int console_wait(const int *fds, int count, int timeout_ms, uint32_t *signals) {
  *signals = 0;
  if (count < 0 || count > MAXIMUM_DESCRIPTORS) {
    errno = EINVAL;
    return -1;
  }
  struct pollfd polled[MAXIMUM_DESCRIPTORS];
  for (int i = 0; i < count; i++) polled[i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
  struct timespec time = {.tv_sec = timeout_ms / 1000, .tv_nsec = (long)(timeout_ms % 1000) * 1000000};

  // A flag can be up already: console_stop and an earlier wait that ended for several reasons leave some.
  *signals = collect();
  if (*signals != 0) time = (struct timespec){0};
  bool forever = timeout_ms < 0 && *signals == 0;
  int ready = ppoll(polled, (nfds_t)count, forever ? NULL : &time, is_installed ? &waiting_mask : NULL);
  int error = errno;
  *signals |= collect();
  if (ready < 0) {
    if (error == EINTR) return 0;
    errno = error;
    return -1;
  }
  int bits = 0;
  for (int i = 0; i < count; i++) {
    if (polled[i].revents != 0) bits |= 1 << i;
  }
  return bits;
}

int console_stop(void) {
  struct sigaction before;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  if (is_ignored(SIGTSTP) || sigaction(SIGTSTP, &standard, &before) != 0) return -1;
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // The signal waits behind the mask until the next line lets it through: here the process stands still.
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  // What was continued has the signal that continued it waiting behind the mask of console_signals_install.
  sigset_t pending;
  bool stood = !is_installed || sigpending(&pending) != 0 || sigismember(&pending, SIGCONT) != 0;
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  if (sigaction(SIGTSTP, &before, NULL) != 0) return -1;
  return stood ? 0 : 1;
}
