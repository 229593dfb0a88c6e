#define _GNU_SOURCE
#include "BLASLog.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { SLOTS = 1 << 14, TRANSPOSED = 112 };

struct Shape {
  int vector, rows, columns, inner, a, b;
};

static struct {
  struct Shape shape;
  long calls;
  double seconds;
} table[SLOTS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void count(struct Shape shape, double seconds) {
  unsigned place = 2166136261u;
  for (size_t i = 0; i < sizeof shape; i++) place = (place ^ ((const unsigned char *)&shape)[i]) * 16777619u;
  pthread_mutex_lock(&lock);
  for (unsigned tries = 0; tries < SLOTS; tries++, place++) {
    unsigned slot = place % SLOTS;
    if (table[slot].calls && memcmp(&table[slot].shape, &shape, sizeof shape)) continue;
    table[slot].shape = shape;
    table[slot].calls++;
    table[slot].seconds += seconds;
    break;
  }
  pthread_mutex_unlock(&lock);
}

void cblas_sgemm(
    int order, int ta, int tb, int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb,
    float beta, float *c, int ldc) {
  static void (*next)(
      int, int, int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  if (!next) next = dlsym(RTLD_NEXT, "cblas_sgemm");
  double start = now();
  next(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
  count((struct Shape){0, m, n, k, ta == TRANSPOSED, tb == TRANSPOSED}, now() - start);
}

void cblas_sgemv(
    int order, int t, int m, int n, float alpha, const float *a, int lda, const float *x, int incx, float beta,
    float *y, int incy) {
  static void (*next)(int, int, int, int, float, const float *, int, const float *, int, float, float *, int);
  if (!next) next = dlsym(RTLD_NEXT, "cblas_sgemv");
  double start = now();
  next(order, t, m, n, alpha, a, lda, x, incx, beta, y, incy);
  count((struct Shape){1, m, 1, n, t == TRANSPOSED, 0}, now() - start);
}

__attribute__((destructor)) static void write_log(void) {
  const char *name = getenv("KANTEI_BLAS_LOG");
  FILE *file = name ? fopen(name, "w") : NULL;
  if (!file) return;
  for (int slot = 0; slot < SLOTS; slot++) {
    if (!table[slot].calls) continue;
    struct Shape s = table[slot].shape;
    fprintf(
        file, "%s %d %d %d %d %d %ld %.9f\n", s.vector ? "sgemv" : "sgemm", s.rows, s.columns, s.inner, s.a, s.b,
        table[slot].calls, table[slot].seconds);
  }
  fclose(file);
}

// kantei leaves without running destructors.
void _exit(int code) {
  write_log();
  for (;;) syscall(SYS_exit_group, code);
}
