#ifndef KANTEI_CFLOATLOOPS_H
#define KANTEI_CFLOATLOOPS_H
#include <stdbool.h>
#include <stddef.h>

/* Loops over floats in the processor's widest registers. Another processor may round another way, as in a matrix product. */

/* values[i] = exp(values[i]), within 2 units in the last place; 0 below -87.3, infinity above 88.7, NaN stays NaN. */
void kantei_exponentials(float *values, size_t count);

/* Softmax over the candidates among `scores` and the target, which is one in any case. Each score becomes the derivative by it
   of `weight (logsumexp(scores) - scores[target])`, 0 for those that are no candidates. Returns the loss, not yet weighted. */
float kantei_softmax_slopes(float *scores, const bool *candidates, size_t count, size_t target, float weight);

struct kantei_adam {
  float first_decay, second_decay;
  /* 1 / (1 - decay^step), which make up for moments that began at zero. */
  float first_scale, second_scale;
  float epsilon, rate, decay;
};

/* One step of Adam with decoupled weight decay (Loshchilov and Hutter 2019). */
void kantei_adam_step(
    struct kantei_adam rule, float *parameters, float *first, float *second, const float *gradient, size_t count);
#endif
