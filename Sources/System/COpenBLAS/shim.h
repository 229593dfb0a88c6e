#ifndef KANTEI_COPENBLAS_H
#define KANTEI_COPENBLAS_H
#include <cblas.h>
#endif
