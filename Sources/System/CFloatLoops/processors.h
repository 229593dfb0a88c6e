#ifndef KANTEI_PROCESSORS_H
#define KANTEI_PROCESSORS_H

#define INLINED static inline __attribute__((always_inline))

/* Defines `name`, which runs `body`, written so that compilers make vectors of it, compiled for the best kind of processor that
   this one is. */
#if defined(__x86_64__)
#define FOR_ANY_PROCESSOR(result, name, body, parameters, arguments)                                                           \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,fma,prefer-256-bit"))) static result body##_avx512 parameters {    \
    return body arguments;                                                                                                     \
  }                                                                                                                            \
  __attribute__((target("avx2,fma"))) static result body##_avx2 parameters { return body arguments; }                          \
  result name parameters {                                                                                                     \
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&       \
        __builtin_cpu_supports("avx512dq"))                                                                                    \
      return body##_avx512 arguments;                                                                                          \
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return body##_avx2 arguments;                         \
    return body arguments;                                                                                                     \
  }
#else
#define FOR_ANY_PROCESSOR(result, name, body, parameters, arguments)                                                           \
  result name parameters { return body arguments; }
#endif
#endif
