#ifndef KANTEI_CGLIB_H
#define KANTEI_CGLIB_H
#include <glib-object.h>
#endif
