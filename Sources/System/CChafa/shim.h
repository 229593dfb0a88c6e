#ifndef KANTEI_CCHAFA_H
#define KANTEI_CCHAFA_H
#include <chafa.h>
#endif
