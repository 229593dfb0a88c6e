#ifndef KANTEI_EXPONENTIAL_H
#define KANTEI_EXPONENTIAL_H
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "processors.h"

/* exp(x) = 2^n exp(r), |r| <= ln 2 / 2, with the polynomial of Cephes' expf (Moshier 1989); without branches. */
INLINED float exponential(float x) {
  float kept = x > 88.7f ? 88.7f : x < -87.3f ? -87.3f : x;
  /* Adding 1.5 * 2^23 rounds to a whole number, which is then in the lowest bits. */
  float moved = kept * 1.44269504f + 12582912.0f;
  float n = moved - 12582912.0f;
  int32_t bits;
  memcpy(&bits, &moved, sizeof bits);
  float r = kept - n * 0.693359375f + n * 2.12194440e-4f;
  float y = 1.9875691500e-4f;
  y = y * r + 1.3981999507e-3f;
  y = y * r + 8.3334519073e-3f;
  y = y * r + 4.1665795894e-2f;
  y = y * r + 1.6666665459e-1f;
  y = y * r + 5.0000001201e-1f;
  y = y * r * r + r + 1.0f;
  /* n is -126 to 128: in two factors, or 2^128 is none. */
  int32_t half = (bits - 0x4B400000) >> 1, rest = (bits - 0x4B400000) - half;
  half = (int32_t)((uint32_t)(half + 127) << 23);
  rest = (int32_t)((uint32_t)(rest + 127) << 23);
  float one, other;
  memcpy(&one, &half, sizeof one);
  memcpy(&other, &rest, sizeof other);
  y = y * one * other;
  y = x < -87.3f ? 0.0f : y;
  return x > 88.7f ? INFINITY : y;
}
#endif
