#pragma once
#include <sys/types.h>

/// Pseudo-terminals.

/// A terminal's size in cells.
struct console_tty_size {
  /// Cells in a row.
  unsigned short columns;
  /// Rows.
  unsigned short rows;
};

/// Opens both ends of a pseudo-terminal of this size; the descriptors are closed on exec, and the terminal
/// becomes nobody's controlling one. Returns 0, or -1 with errno.
int console_pty_open(struct console_tty_size size, int *master, int *terminal);

/// Starts a program on a pseudo-terminal of its own, as the leader of a new session that the terminal
/// controls.
///
/// - `path`: the program's file; no search in PATH.
/// - `arguments`, `environment`: as execve(2) takes them, each ended by NULL.
/// - `directory`: where it starts; NULL for here.
///
/// The program gets the terminal as its standard input, output and error, no other descriptor, no blocked and
/// no ignored signals. Returns 0 with the master's descriptor (closed on exec) and the child's id, which the
/// caller must wait for; -1 with errno when there is no such program or no terminal, and then there is no
/// child.
int console_pty_spawn(const char *path, char *const arguments[], char *const environment[],
                      const char *directory, struct console_tty_size size, int *master, pid_t *child);

/// Gives the terminal another size, from either end; its foreground processes get SIGWINCH. Returns 0, or -1
/// with errno.
int console_tty_resize(int tty, struct console_tty_size size);

/// Reads a terminal's size. Returns 0; or -1 with errno, ENOTTY when it is none.
int console_tty_read_size(int tty, struct console_tty_size *size);

/// Puts a copy of a descriptor in the place of another, which no child inherits at any moment. Returns the place; or -1
/// with errno.
int console_put_in_place(int descriptor, int place);
