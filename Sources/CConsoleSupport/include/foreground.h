#pragma once

/// Programs that have the terminal for a while, such as a pager.

/// Runs `/bin/sh -c command sh argument` as the foreground job of a terminal and waits until it ends.
///
/// The terminal is its standard input, output and error; no signal is blocked or ignored in it that was not in
/// this process before `console_signals_install`. A stop is answered with a continue, for nobody else could.
/// Afterwards this process is the foreground job again. Returns the status as waitpid(2) has it, or -1 with
/// errno when there is no child.
int console_foreground_run(const char *command, const char *argument, int tty);
