#pragma once

#include <sys/types.h>

/// Starts a program found in PATH with no input, and both its outputs in the file `log`.
///
/// Of this process's descriptors it gets none: a pipe that a test reads to its end must not stay open in a server.
/// Returns 0 or an error number.
int server_start(char *const *words, char *const *environment, const char *log, pid_t *id);
