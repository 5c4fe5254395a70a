#ifndef CONSOLE_SUPERVISE_H
#define CONSOLE_SUPERVISE_H

#include <stdint.h>

// The supervisor: one small process between the console and each command, so that nothing which the
// command started outlives the command or the console, however either of them ends.
//
//   console --stdin: control socket--> supervisor --> the command, in a session of its own
//
// It is a child subreaper (prctl(2)), so every orphan below it becomes its child: a process cannot hide by
// forking twice or by calling setsid. The console's death closes the control socket, which even SIGKILL does.
//
// What it cannot catch, and no unprivileged process could:
// - work handed to another process tree: systemd-run, docker, at, cron, a job on another host;
// - a SIGKILL of the supervisor itself: the kernel then kills the command's first process (PDEATHSIG), but
//   what that one had started goes on. Killing supervisor and console at once is the same case;
// - a process in uninterruptible sleep (a dead NFS server): SIGKILL stays pending and the supervisor leaves
//   after a while, saying so;
// - a process that another user owns (sudo, su): signals to it may be refused;
// - without /proc, descendants outside the command's process group are only killed as they become orphans.

// Requests, one byte each, written to the control socket: the signal to send to everything.
enum console_request {
  CONSOLE_REQUEST_INTERRUPT = 'I',
  CONSOLE_REQUEST_TERMINATE = 'T',
  CONSOLE_REQUEST_KILL = 'K',
};

enum console_report_kind {
  // The command ran and all of it is gone; `detail` is the wait status of its first process.
  CONSOLE_REPORT_ENDED = 1,
  // It never ran; `detail` is the errno of what failed.
  CONSOLE_REPORT_NOT_STARTED = 2,
  // Something survived SIGKILL for seconds; `detail` is one such process's id.
  CONSOLE_REPORT_UNKILLABLE = 3,
};

// What the supervisor says, once, just before it ends.
struct console_report {
  uint32_t kind;
  int32_t detail;
  // From the start of the command's first process to its end, by CLOCK_MONOTONIC; with `--keep` to the end of all.
  int64_t nanoseconds;
  // How many processes ran on when the first one had ended, and were ended then; the name of one of them.
  int32_t leftovers;
  char leftover[16];
};

// The whole of `BINARY __supervise … -- PROGRAM ARGUMENTS…`: runs PROGRAM, an absolute path, and returns its
// exit status; a signal that ended it is raised again, so a parent sees the same end. 127: PROGRAM was not
// started; 2: no PROGRAM. Call it first in main, before any thread exists. Standard input is the control
// socket (a pipe does too, without the report), standard output and error go to PROGRAM.
// With `--terminal` standard output is a terminal: it becomes PROGRAM's controlling one, and its standard
// input and error too; without, PROGRAM's standard input is /dev/null.
// With `--keep` what PROGRAM leaves running goes on, and so does the supervisor, until it ends by itself or on request.
int console_supervise(int argc, char **argv);

// Makes the control socket: ends[0] is the console's, ends[1] the supervisor's standard input. Both are
// closed on exec, so no other child can hold them open. 0, or -1 with errno.
int console_control_pair(int ends[2]);

// Sends one request without waiting; a supervisor that is gone is not an error. Never raises SIGPIPE.
void console_control_send(int console_end, enum console_request request);

// Takes the report without waiting: 1 when there was one. Call it after the supervisor's end.
int console_control_take_report(int console_end, struct console_report *report);

// An anonymous file in memory, closed on exec, gone with its last descriptor: -1 with errno.
int console_memory_file(void);

// A pipe that holds this many bytes before a write blocks, both ends closed on exec: 0, or -1 with errno. No room
// wanted, 0, is that which pipes have.
int console_pipe(int ends[2], int room);

// The environment of this process. Swift does not let `environ` be named.
char **console_environment(void);

#endif
