#include "process_end.h"

#include <sys/syscall.h>
#include <unistd.h>

int process_end_descriptor(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }
