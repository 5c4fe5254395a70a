#define _GNU_SOURCE
#include "supervise.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// What the command leaves behind when it has ended gets this long after TERM: enough to remove a pid file
// or a lock, short because somebody is waiting for the result.
static const int64_t LEFTOVER_GRACE = 500 * 1000000LL;
// Nobody waits once the console is gone, so a database client may finish its rollback; still short, because
// whoever reconnects should not meet the old command.
static const int64_t CONSOLE_GONE_GRACE = 2000 * 1000000LL;
// KILL is repeated, because a process may fork between the look at /proc and the signal.
static const int64_t KILL_INTERVAL = 20 * 1000000LL;
// How long to wait for the killed: only uninterruptible sleep takes longer, and that may take for ever.
static const int64_t KILL_PATIENCE = 5000 * 1000000LL;

enum phase { RUNNING, LEAVING, KILLING };

struct supervisor {
  pid_t leader;
  bool leader_ended;
  int leader_status;
  bool nothing_left;
  bool has_terminal, keeps;
  int leftovers;
  char leftover[16];
  int start_error;
  int64_t started, ended;
  enum phase phase;
  int64_t deadline, patience;
  int control, signals, exec_result;
};

struct process {
  pid_t pid, parent, group;
  bool descendant;
  char name[16];
};

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

// Looking at processes

static bool read_process(pid_t pid, struct process *process) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return false;
  text[length] = 0;
  // The name stands in parentheses and may hold anything, parentheses too: the last one ends it.
  char *rest = strrchr(text, ')');
  int parent, group;
  char state;
  if (!rest || sscanf(rest + 1, " %c %d %d", &state, &parent, &group) != 3) return false;
  *process = (struct process){.pid = pid, .parent = parent, .group = group};
  const char *name = strchr(text, '(');
  *rest = 0;
  if (name) snprintf(process->name, sizeof process->name, "%s", name + 1);
  return state != 'Z' && state != 'X';
}

static struct process *read_processes(size_t *count) {
  *count = 0;
  DIR *directory = opendir("/proc");
  if (!directory) return NULL;
  size_t room = 0;
  struct process *list = NULL;
  for (struct dirent *entry; (entry = readdir(directory));) {
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    if (*count == room) {
      size_t larger = room ? room * 2 : 256;
      struct process *moved = realloc(list, larger * sizeof *list);
      if (!moved) break;
      list = moved;
      room = larger;
    }
    if (read_process((pid_t)atoi(entry->d_name), &list[*count])) *count += 1;
  }
  closedir(directory);
  return list;
}

static int by_pid(const void *left, const void *right) {
  pid_t a = ((const struct process *)left)->pid, b = ((const struct process *)right)->pid;
  return (a > b) - (a < b);
}

static void mark_descendants(struct process *list, size_t count) {
  pid_t self = getpid();
  if (count > 0) qsort(list, count, sizeof *list, by_pid);
  for (size_t i = 0; i < count; i++) {
    const struct process *ancestor = &list[i];
    // /proc is no snapshot: the bound is for a number that came to mean another process meanwhile.
    for (size_t steps = 0; ancestor && steps < count; steps++) {
      if (ancestor->parent == self) list[i].descendant = true;
      if (ancestor->parent == self || ancestor->parent <= 1) break;
      struct process wanted = {.pid = ancestor->parent};
      ancestor = bsearch(&wanted, list, count, sizeof *list, by_pid);
    }
  }
}

// Signals

// Through a descriptor, checked after it was opened: the number may have come to mean another process.
static void signal_process(const struct process *seen, int signal_number) {
  int descriptor = (int)syscall(SYS_pidfd_open, seen->pid, 0);
  if (descriptor < 0) {
    if (errno == ENOSYS) kill(seen->pid, signal_number);
    return;
  }
  struct process current;
  if (read_process(seen->pid, &current) && (current.parent == seen->parent || current.parent == getpid()))
    syscall(SYS_pidfd_send_signal, descriptor, signal_number, NULL, 0);
  close(descriptor);
}

// Once each: many programs take a second interrupt as an order to drop everything.
static pid_t signal_everything(struct supervisor *self, int signal_number) {
  pid_t found = 0;
  bool whole_group = !self->leader_ended;
  if (whole_group && kill(-self->leader, signal_number) != 0) {
    // It has no group of its own before its setsid.
    kill(self->leader, signal_number);
  }
  size_t count;
  struct process *list = read_processes(&count);
  mark_descendants(list, count);
  for (size_t i = 0; i < count; i++) {
    if (!list[i].descendant) continue;
    found = list[i].pid;
    if (!whole_group || list[i].group != self->leader) signal_process(&list[i], signal_number);
  }
  free(list);
  return found;
}

static void ask_everything(struct supervisor *self, int signal_number) {
  signal_everything(self, signal_number);
  // A stopped process only sees the signal once it goes on.
  signal_everything(self, SIGCONT);
}

// The command's first process

static bool take_nothing(void) {
  int null = open("/dev/null", O_RDONLY);
  if (null < 0 || dup2(null, STDIN_FILENO) < 0) return false;
  if (null != STDIN_FILENO) close(null);
  return true;
}

// Its keys then reach the command as signals, and a shell in it has job control.
static bool take_terminal(void) {
  return ioctl(STDOUT_FILENO, TIOCSCTTY, 0) == 0 && dup2(STDOUT_FILENO, STDIN_FILENO) >= 0 &&
         dup2(STDOUT_FILENO, STDERR_FILENO) >= 0;
}

static _Noreturn void become_command(const struct supervisor *self, pid_t parent, char **program) {
  setsid();
  // Not inherited by what it starts: those are found as descendants instead.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  if (!(self->has_terminal ? take_terminal() : take_nothing())) goto failed;
  for (int number = 1; number <= SIGRTMAX; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execv(program[0], program);
failed:;
  int error = errno;
  if (write(self->exec_result, &error, sizeof error) < 0) _exit(126);
  _exit(127);
}

static int start_command(struct supervisor *self, char **program) {
  int result[2];
  if (pipe2(result, O_CLOEXEC) != 0) return errno;
  pid_t parent = getpid();
  self->started = now();
  self->leader = fork();
  if (self->leader == 0) {
    self->exec_result = result[1];
    become_command(self, parent, program);
  }
  int error = errno;
  close(result[1]);
  if (self->leader < 0) {
    close(result[0]);
    return error;
  }
  self->exec_result = result[0];
  return 0;
}

// A command that prints a lot waits less often for its reader. What is no pipe, or may not grow, stays as it is.
static void widen_output(void) {
  const int room = 256 * 1024;
  fcntl(STDOUT_FILENO, F_SETPIPE_SZ, room);
  fcntl(STDERR_FILENO, F_SETPIPE_SZ, room);
}

// The supervisor's own copies would keep the reader from seeing the end of the output, and its directory
// would keep a file system busy.
static void let_go(void) {
  int null = open("/dev/null", O_RDWR);
  if (null >= 0) {
    dup2(null, STDOUT_FILENO);
    dup2(null, STDERR_FILENO);
    if (null > STDERR_FILENO) close(null);
  }
  if (chdir("/") != 0) return;
}

// The loop

static void leave(struct supervisor *self, int64_t grace) {
  if (self->phase != RUNNING) return;
  self->phase = LEAVING;
  self->deadline = now() + grace;
  ask_everything(self, SIGTERM);
}

// Whoever started a server by hand has to know that it is gone.
static void count_leftovers(struct supervisor *self) {
  size_t count;
  struct process *list = read_processes(&count);
  mark_descendants(list, count);
  for (size_t i = 0; i < count; i++) {
    if (!list[i].descendant) continue;
    if (self->leftovers++ == 0) memcpy(self->leftover, list[i].name, sizeof self->leftover);
  }
  free(list);
}

static void kill_all(struct supervisor *self) {
  int64_t time = now();
  if (self->phase != KILLING) self->patience = time + KILL_PATIENCE;
  self->phase = KILLING;
  self->deadline = time + KILL_INTERVAL;
  signal_everything(self, SIGKILL);
}

static void reap(struct supervisor *self) {
  int status;
  pid_t pid;
  while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
    if (self->keeps) self->ended = now();
    if (pid != self->leader) continue;
    self->leader_ended = true;
    self->leader_status = status;
    self->ended = now();
  }
  // Orphans are adopted before their parent can be waited for: no child means no descendant.
  self->nothing_left = pid < 0 && errno == ECHILD;
}

static void read_control(struct supervisor *self) {
  char requests[16];
  ssize_t count = read(self->control, requests, sizeof requests);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (count <= 0) {
    close(self->control);
    self->control = -1;
    leave(self, CONSOLE_GONE_GRACE);
    return;
  }
  for (ssize_t i = 0; i < count; i++) {
    switch (requests[i]) {
    case CONSOLE_REQUEST_INTERRUPT: ask_everything(self, SIGINT); break;
    case CONSOLE_REQUEST_TERMINATE: ask_everything(self, SIGTERM); break;
    case CONSOLE_REQUEST_KILL: kill_all(self); break;
    }
  }
}

static void read_signals(struct supervisor *self) {
  struct signalfd_siginfo information;
  while (read(self->signals, &information, sizeof information) == sizeof information) {
    // Somebody wants this tree gone, as a shutdown does.
    if (information.ssi_signo != SIGCHLD) leave(self, CONSOLE_GONE_GRACE);
  }
}

static void read_exec_result(struct supervisor *self) {
  int error;
  if (read(self->exec_result, &error, sizeof error) == sizeof error) self->start_error = error;
  close(self->exec_result);
  self->exec_result = -1;
}

static int wait_time(const struct supervisor *self) {
  if (self->phase == RUNNING) return -1;
  int64_t left = self->deadline - now();
  return left <= 0 ? 0 : (int)(left / 1000000) + 1;
}

// 0, or a process that outlived SIGKILL.
static pid_t watch(struct supervisor *self) {
  for (;;) {
    reap(self);
    if (self->nothing_left) {
      if (self->exec_result >= 0) read_exec_result(self);
      return 0;
    }
    if (self->leader_ended && self->phase == RUNNING && !self->keeps) {
      count_leftovers(self);
      leave(self, LEFTOVER_GRACE);
    }
    if (self->phase != RUNNING && now() >= self->deadline) {
      if (self->phase == KILLING && now() >= self->patience) return signal_everything(self, SIGKILL);
      kill_all(self);
    }
    struct pollfd events[] = {
      {.fd = self->signals, .events = POLLIN},
      {.fd = self->control, .events = POLLIN},
      {.fd = self->exec_result, .events = POLLIN},
    };
    if (poll(events, 3, wait_time(self)) <= 0) continue;
    if (events[0].revents) read_signals(self);
    if (events[1].revents) read_control(self);
    if (events[2].revents) read_exec_result(self);
  }
}

// The end

static void report(struct supervisor *self, uint32_t kind, int detail) {
  struct console_report report = {
    .kind = kind,
    .detail = detail,
    .nanoseconds = self->leader_ended ? self->ended - self->started : 0,
    .leftovers = self->leftovers};
  memcpy(report.leftover, self->leftover, sizeof report.leftover);
  // A console that is gone, or a pipe in its place, needs no report.
  if (self->control >= 0) send(self->control, &report, sizeof report, MSG_NOSIGNAL | MSG_DONTWAIT);
}

static int end_like_leader(int status) {
  if (!WIFSIGNALED(status)) return WEXITSTATUS(status);
  int number = WTERMSIG(status);
  // The command has left its core already, if it was to; neither limit alone stops every core handler.
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  prctl(PR_SET_DUMPABLE, 0);
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  return 128 + number;
}

static int set_up(struct supervisor *self) {
  sigset_t all, watched;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  // An ignored SIGCHLD would make the kernel reap for us, and its status would be lost.
  signal(SIGCHLD, SIG_DFL);
  sigemptyset(&watched);
  const int numbers[] = {SIGCHLD, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&watched, numbers[i]);
  fcntl(self->control, F_SETFD, FD_CLOEXEC);
  self->signals = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
  if (self->signals < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) return errno;
  return 0;
}

int console_supervise(int argc, char **argv) {
  struct supervisor self = {.control = STDIN_FILENO, .exec_result = -1};
  int first = 1;
  for (; first < argc && strcmp(argv[first], "--") != 0; first++) {
    if (strcmp(argv[first], "--terminal") == 0) self.has_terminal = true;
    if (strcmp(argv[first], "--keep") == 0) self.keeps = true;
  }
  if (first + 1 >= argc) return 2;
  self.start_error = set_up(&self);
  widen_output();
  if (self.start_error == 0) self.start_error = start_command(&self, argv + first + 1);
  let_go();
  pid_t survivor = self.leader > 0 ? watch(&self) : 0;
  if (self.start_error != 0) {
    report(&self, CONSOLE_REPORT_NOT_STARTED, self.start_error);
    return 127;
  }
  if (survivor != 0 || !self.leader_ended) {
    report(&self, CONSOLE_REPORT_UNKILLABLE, survivor);
    return 128 + SIGKILL;
  }
  report(&self, CONSOLE_REPORT_ENDED, self.leader_status);
  return end_like_leader(self.leader_status);
}

// The console's side

int console_control_pair(int ends[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends); }

void console_control_send(int console_end, enum console_request request) {
  char byte = (char)request;
  send(console_end, &byte, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

int console_control_take_report(int console_end, struct console_report *report) {
  return recv(console_end, report, sizeof *report, MSG_DONTWAIT) == sizeof *report;
}

int console_memory_file(void) { return memfd_create("incident", MFD_CLOEXEC); }

int console_pipe(int ends[2], int room) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  if (room == 0 || fcntl(ends[1], F_SETPIPE_SZ, room) >= room) return 0;
  int error = errno;
  close(ends[0]);
  close(ends[1]);
  errno = error;
  return -1;
}

char **console_environment(void) { return environ; }
