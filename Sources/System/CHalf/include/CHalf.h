#ifndef KANTEI_CHALF_H
#define KANTEI_CHALF_H
#include <stddef.h>

/* Dot products of rows in half precision with a vector in single precision: out[row] = sum of rows[row][i] * vector[i].
   Swift compiles for processors without F16C, where each half is widened by a call; C may pick instructions at run time.
   Each row is added up in one order, however many threads share the rows. `rows` need not be aligned; little endian. */
void kantei_half_products(const void *rows, size_t count, size_t columns, const float *vector, float *out);

/* out[i] = halves[i], exactly. `halves` need not be aligned; little endian. */
void kantei_half_widen(const void *halves, size_t count, float *out);

/* halves[i] = values[i] to the nearest half, of two as near the even one. `halves` need not be aligned; little endian. */
void kantei_half_narrow(const float *values, size_t count, void *halves);
#endif
