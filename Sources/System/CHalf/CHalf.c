#include "CHalf.h"

#include <stdint.h>
#include <string.h>

/* Exact: the exponent's bias is moved by a multiplication, which normalises small numbers too. */
static float widened(const unsigned char *bytes) {
  uint16_t half;
  memcpy(&half, bytes, sizeof half);
  uint32_t bits = (uint32_t)(half & 0x7FFF) << 13;
  float value;
  memcpy(&value, &bits, sizeof value);
  value *= 0x1p112f;
  memcpy(&bits, &value, sizeof bits);
  if (value >= 65536.0f) bits |= 0x7F800000; /* infinities and what is no number */
  bits |= (uint32_t)(half & 0x8000) << 16;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static float rest(const unsigned char *row, size_t from, size_t columns, const float *vector) {
  float sum = 0;
  for (size_t i = from; i < columns; i++) sum += widened(row + 2 * i) * vector[i];
  return sum;
}

static void portable(const unsigned char *rows, size_t count, size_t columns, const float *vector, float *out) {
  for (size_t row = 0; row < count; row++) out[row] = rest(rows + 2 * row * columns, 0, columns, vector);
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx512f,avx512bw,avx512vl"))) static void avx512(
    const unsigned char *rows, size_t count, size_t columns, const float *vector, float *out) {
  for (size_t row = 0; row < count; row++) {
    const unsigned char *start = rows + 2 * row * columns;
    __m512 sums[4] = {_mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps(), _mm512_setzero_ps()};
    size_t i = 0;
    for (; i + 64 <= columns; i += 64)
      for (size_t k = 0; k < 4; k++) {
        __m256i halves = _mm256_loadu_si256((const __m256i *)(start + 2 * (i + 16 * k)));
        sums[k] = _mm512_fmadd_ps(_mm512_cvtph_ps(halves), _mm512_loadu_ps(vector + i + 16 * k), sums[k]);
      }
    for (; i < columns; i += 16) {
      __mmask16 there = columns - i < 16 ? (__mmask16)((1u << (columns - i)) - 1) : 0xFFFF;
      __m256i halves = _mm256_maskz_loadu_epi16(there, start + 2 * i);
      sums[0] = _mm512_fmadd_ps(_mm512_cvtph_ps(halves), _mm512_maskz_loadu_ps(there, vector + i), sums[0]);
    }
    __m512 sum = _mm512_add_ps(_mm512_add_ps(sums[0], sums[1]), _mm512_add_ps(sums[2], sums[3]));
    out[row] = _mm512_reduce_add_ps(sum);
  }
}

__attribute__((target("avx2,fma,f16c"))) static void avx2(
    const unsigned char *rows, size_t count, size_t columns, const float *vector, float *out) {
  for (size_t row = 0; row < count; row++) {
    const unsigned char *start = rows + 2 * row * columns;
    __m256 sums[4] = {_mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps(), _mm256_setzero_ps()};
    size_t i = 0;
    for (; i + 32 <= columns; i += 32)
      for (size_t k = 0; k < 4; k++) {
        __m128i halves = _mm_loadu_si128((const __m128i *)(start + 2 * (i + 8 * k)));
        sums[k] = _mm256_fmadd_ps(_mm256_cvtph_ps(halves), _mm256_loadu_ps(vector + i + 8 * k), sums[k]);
      }
    for (; i + 8 <= columns; i += 8) {
      __m128i halves = _mm_loadu_si128((const __m128i *)(start + 2 * i));
      sums[0] = _mm256_fmadd_ps(_mm256_cvtph_ps(halves), _mm256_loadu_ps(vector + i), sums[0]);
    }
    float lanes[8], sum = 0;
    _mm256_storeu_ps(lanes, _mm256_add_ps(_mm256_add_ps(sums[0], sums[1]), _mm256_add_ps(sums[2], sums[3])));
    for (size_t k = 0; k < 8; k++) sum += lanes[k];
    out[row] = sum + rest(start, i, columns, vector);
  }
}
#endif

#if defined(__x86_64__)
__attribute__((target("avx,f16c"))) static size_t widen_eights(const unsigned char *halves, size_t count, float *out) {
  size_t i = 0;
  for (; i + 8 <= count; i += 8)
    _mm256_storeu_ps(out + i, _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(halves + 2 * i))));
  return i;
}
#endif

void kantei_half_widen(const void *halves, size_t count, float *out) {
  size_t i = 0;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx") && __builtin_cpu_supports("f16c")) i = widen_eights(halves, count, out);
#endif
  for (; i < count; i++) out[i] = widened((const unsigned char *)halves + 2 * i);
}

/* To the nearest, of two as near the even one; beyond the largest half, infinity. */
static uint16_t narrowed(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  uint32_t sign = (bits >> 16) & 0x8000, rest = bits & 0x7FFFFFFF;
  if (rest > 0x7F800000) return (uint16_t)(sign | 0x7E00 | ((rest >> 13) & 0x3FF));
  if (rest >= 0x47800000) return (uint16_t)(sign | 0x7C00);
  if (rest >= 0x38800000) {
    rest -= 0x38000000;
    return (uint16_t)(sign | ((rest + 0xFFF + ((rest >> 13) & 1)) >> 13));
  }
  /* Adding a half rounds to a multiple of 2^-24, the step of small halves. */
  float small;
  memcpy(&small, &rest, sizeof small);
  small += 0.5f;
  memcpy(&rest, &small, sizeof rest);
  return (uint16_t)(sign | (rest - 0x3F000000));
}

#if defined(__x86_64__)
__attribute__((target("avx,f16c"))) static size_t narrow_eights(const float *values, size_t count, unsigned char *out) {
  size_t i = 0;
  for (; i + 8 <= count; i += 8)
    _mm_storeu_si128((__m128i *)(out + 2 * i), _mm256_cvtps_ph(_mm256_loadu_ps(values + i), _MM_FROUND_TO_NEAREST_INT));
  return i;
}
#endif

void kantei_half_narrow(const float *values, size_t count, void *halves) {
  size_t i = 0;
  unsigned char *out = halves;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx") && __builtin_cpu_supports("f16c")) i = narrow_eights(values, count, out);
#endif
  for (; i < count; i++) {
    uint16_t half = narrowed(values[i]);
    memcpy(out + 2 * i, &half, sizeof half);
  }
}

void kantei_half_products(const void *rows, size_t count, size_t columns, const float *vector, float *out) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return avx512(rows, count, columns, vector, out);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c"))
    return avx2(rows, count, columns, vector, out);
#endif
  portable(rows, count, columns, vector, out);
}
