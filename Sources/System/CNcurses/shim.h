#ifndef KANTEI_CNCURSES_H
#define KANTEI_CNCURSES_H
// Wide-character functions are declared only with these set before the headers; wcwidth is hidden without the second.
#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <wchar.h>

// Declared again, as Glibc's module may have read <wchar.h> before _XOPEN_SOURCE was set.
extern int wcwidth(wchar_t);

// Cells that a character takes, whatever the process's own locale: -1 for what can't be shown.
static inline int kantei_cell_width(wchar_t character) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  int width = wcwidth(character);
  uselocale(before);
  return width;
}

// `stdscr`, `COLORS` and `COLOR_PAIRS` are mutable globals, which strict concurrency refuses.
static inline WINDOW *kantei_standard_window(void) { return stdscr; }
static inline int kantei_colours(void) { return COLORS; }
static inline int kantei_colour_pairs(void) { return COLOR_PAIRS; }

// Casting macros are not imported.
static const attr_t kantei_bold = A_BOLD;
static const attr_t kantei_dim = A_DIM;
static const attr_t kantei_underline = A_UNDERLINE;
static const attr_t kantei_reverse = A_REVERSE;

// KEY_F and friends are enough as numbers, but these are used in patterns.
static const int kantei_key_code = KEY_CODE_YES;

// One cell: `setcchar` takes an extended pair only through its untyped last argument.
static inline int kantei_put(int y, int x, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == ERR) return ERR;
  return mvadd_wch(y, x, &cell);
}

// A variadic ioctl.
static inline int kantei_window_size(int descriptor, struct winsize *size) {
  return ioctl(descriptor, TIOCGWINSZ, size);
}

// `tigetflag` answers (char *)-1-like sentinels as int and takes a non-const string.
static inline int kantei_has_flag(const char *name) { return tigetflag((char *)name) > 0; }
#endif
