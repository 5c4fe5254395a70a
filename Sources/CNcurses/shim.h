#pragma once
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

// What the importer leaves out: globals, macros with casts, and variadic functions. Nothing else belongs
// here.

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline WINDOW *curses_shown_screen(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }
static inline int curses_columns(void) { return COLS; }
static inline int curses_rows(void) { return LINES; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_italic(void) { return A_ITALIC; }

static inline mmask_t curses_mouse_press(void) { return BUTTON1_PRESSED; }
static inline mmask_t curses_mouse_release(void) { return BUTTON1_RELEASED; }
static inline mmask_t curses_mouse_move(void) { return REPORT_MOUSE_POSITION; }
static inline mmask_t curses_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t curses_wheel_down(void) { return BUTTON5_PRESSED; }

/// Declared by <wchar.h> only with _XOPEN_SOURCE, which a module's importer cannot set.
extern int wcwidth(wchar_t character);

/// The columns by which curses and the terminal advance.
static inline int curses_width(wchar_t character) { return wcwidth(character); }

/// newterm without its signal handlers: signals belong to the program.
static inline SCREEN *curses_newterm(const char *type, FILE *output, FILE *input) {
  static const int taken[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
  struct sigaction before[4];
  for (int i = 0; i < 4; i++) sigaction(taken[i], NULL, &before[i]);
  SCREEN *screen = newterm(type, output, input);
  for (int i = 0; i < 4; i++) sigaction(taken[i], &before[i], NULL);
  return screen;
}

/// A capability of the terminal as it stands in its description; NULL when it has none.
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/// Keeps curses from repeating a character by REP: many terminals that call themselves xterm do not know it.

/// Puts one cell's text at a place: a base and at most four marks, ended by 0.
static inline void curses_put(int row, int column, const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvadd_wch(row, column, &cell);
}
