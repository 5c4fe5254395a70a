#define _GNU_SOURCE

#include "server_start.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

int server_start(char *const *words, char *const *environment, const char *log, pid_t *id) {
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  error = posix_spawnp(id, words[0], &actions, NULL, words, environment);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}
