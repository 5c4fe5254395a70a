#pragma once

#include <sys/types.h>

/// Returns a descriptor that becomes readable when the process ends, or -1 with errno (pidfd_open(2)).
///
/// It goes on meaning this process when the number has come to mean another one. Close it.
int process_end_descriptor(pid_t process);
