#include "CFloatLoops.h"
#include "exponential.h"

/* Partial results side by side, always of the same scores, so that their order does not hang on the registers' width. */
enum { lanes = 16 };

INLINED float softmax(float *scores, const bool *candidates, size_t count, size_t target, float weight) {
  float own = scores[target], largest = own, sum = 0;
  float parts[lanes];
  for (size_t k = 0; k < lanes; k++) parts[k] = own;
  size_t i = 0;
  for (; i + lanes <= count; i += lanes)
    for (size_t k = 0; k < lanes; k++) {
      /* Far enough below all others that nothing is left of it. */
      float score = candidates[i + k] ? scores[i + k] : -INFINITY;
      parts[k] = score > parts[k] ? score : parts[k];
      scores[i + k] = score;
    }
  for (; i < count; i++) {
    scores[i] = candidates[i] ? scores[i] : -INFINITY;
    largest = scores[i] > largest ? scores[i] : largest;
  }
  for (size_t k = 0; k < lanes; k++) largest = parts[k] > largest ? parts[k] : largest;
  scores[target] = own;

  for (size_t k = 0; k < lanes; k++) parts[k] = 0;
  for (i = 0; i + lanes <= count; i += lanes)
    for (size_t k = 0; k < lanes; k++) {
      float power = exponential(scores[i + k] - largest);
      scores[i + k] = power;
      parts[k] += power;
    }
  for (; i < count; i++) {
    scores[i] = exponential(scores[i] - largest);
    sum += scores[i];
  }
  for (size_t k = 0; k < lanes; k++) sum += parts[k];

  float factor = weight / sum;
  for (i = 0; i < count; i++) scores[i] *= factor;
  scores[target] -= weight;
  return logf(sum) + largest - own;
}

FOR_ANY_PROCESSOR(
    float, kantei_softmax_slopes, softmax,
    (float *scores, const bool *candidates, size_t count, size_t target, float weight),
    (scores, candidates, count, target, weight))
