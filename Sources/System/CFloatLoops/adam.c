#include "CFloatLoops.h"
#include "processors.h"

INLINED void step(
    struct kantei_adam rule, float *restrict parameters, float *restrict first, float *restrict second,
    const float *restrict gradient, size_t count) {
  for (size_t i = 0; i < count; i++) {
    float slope = gradient[i];
    first[i] += (1 - rule.first_decay) * (slope - first[i]);
    second[i] += (1 - rule.second_decay) * (slope * slope - second[i]);
    /* Unlike sqrtf it has no error to report, which would keep the loop from becoming one of vectors. */
    float root = __builtin_elementwise_sqrt(second[i] * rule.second_scale);
    float move = first[i] * rule.first_scale / (root + rule.epsilon);
    parameters[i] -= rule.rate * (move + rule.decay * parameters[i]);
  }
}

FOR_ANY_PROCESSOR(
    void, kantei_adam_step, step,
    (struct kantei_adam rule, float *parameters, float *first, float *second, const float *gradient, size_t count),
    (rule, parameters, first, second, gradient, count))
