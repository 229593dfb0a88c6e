#ifndef KANTEI_COPENBLAS_H
#define KANTEI_COPENBLAS_H
#include <cblas.h>
#include <stddef.h>

/* LAPACK's symmetric eigenproblem is in the library, but declared only by lapacke.h, which openblas does not bring.
   The last two are Fortran's lengths of `jobz` and `uplo`. */
void ssyevd_(const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w, float *work,
             const int *lwork, int *iwork, const int *liwork, int *info, size_t jobz_length, size_t uplo_length);
#endif
