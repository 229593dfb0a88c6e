#ifndef KANTEI_CNCURSES_H
#define KANTEI_CNCURSES_H
// Wide-character functions are declared only with this set before the header.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#endif
