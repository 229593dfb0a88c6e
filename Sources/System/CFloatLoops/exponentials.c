#include "CFloatLoops.h"
#include "exponential.h"

INLINED void exponentials(float *values, size_t count) {
  for (size_t i = 0; i < count; i++) values[i] = exponential(values[i]);
}

FOR_ANY_PROCESSOR(void, kantei_exponentials, exponentials, (float *values, size_t count), (values, count))
