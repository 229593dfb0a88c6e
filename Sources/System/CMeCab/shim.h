#ifndef KANTEI_CMECAB_H
#define KANTEI_CMECAB_H
#include <mecab.h>
#endif
