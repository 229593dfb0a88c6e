#ifndef KANTEI_CEXPONENTIAL_H
#define KANTEI_CEXPONENTIAL_H
#include <stddef.h>

/* values[i] = exp(values[i]), within 2 units in the last place; 0 below -87.3, infinity above 88.7, NaN stays NaN. The
   processor's widest registers are used, so that another processor may round another way, like a matrix product's. */
void kantei_exponentials(float *values, size_t count);
#endif
