#ifndef KANTEI_CNCURSES_H
#define KANTEI_CNCURSES_H
// Wide-character functions are declared only with this set before the headers.
// No _XOPEN_SOURCE: it would turn _DEFAULT_SOURCE off and give <signal.h>'s structures other members than CChafa's module sees.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/types.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// <wchar.h> hides it without _XOPEN_SOURCE.
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

// A handler may only touch what is safe in one: it writes the signal's number into a pipe that the event loop reads.
static int kantei_signal_pipe = -1;
static inline void kantei_signal_arrived(int number) {
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(kantei_signal_pipe, &byte, 1);
  (void)ignored;
}
static inline void kantei_watch_signal(int number, int descriptor) {
  struct sigaction action = {0};
  kantei_signal_pipe = descriptor;
  action.sa_handler = kantei_signal_arrived;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}
static inline void kantei_default_signal(int number) { signal(number, SIG_DFL); }

// A second process that outlives a killed first one: it waits for the pipe's other end, which only the first one holds.
// A byte read is a farewell; the end of the pipe without one means that nobody gave the terminal back. The child of a
// program with threads may only do what is safe in a signal handler, so this is C, and allocates nothing.
// Returns the pipe's end to say farewell on, or -1 where there is no watcher.
static inline int kantei_watch_over(int terminal, const char *restoring, size_t length) {
  int ends[2];
  struct termios modes;
  if (tcgetattr(terminal, &modes) != 0 || pipe(ends) != 0) return -1;
  pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return -1;
  }
  if (child > 0) {
    close(ends[0]);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return ends[1];
  }
  prctl(PR_SET_NAME, "kantei-watch");
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
  for (int descriptor = 0; descriptor < 1024; descriptor++)
    if (descriptor != ends[0] && descriptor != terminal) close(descriptor);
  char farewell;
  ssize_t count;
  do count = read(ends[0], &farewell, 1);
  while (count < 0 && errno == EINTR);
  if (count == 0) {
    tcsetattr(terminal, TCSANOW, &modes);
    while (length > 0) {
      ssize_t written = write(terminal, restoring, length);
      if (written <= 0) break;
      restoring += written;
      length -= (size_t)written;
    }
  }
  _exit(0);
}

// `tigetflag` answers (char *)-1-like sentinels as int and takes a non-const string.
static inline int kantei_has_flag(const char *name) { return tigetflag((char *)name) > 0; }
#endif
