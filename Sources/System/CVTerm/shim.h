#ifndef KANTEI_CVTERM_H
#define KANTEI_CVTERM_H
#include <pty.h>
#include <vterm.h>
#endif
