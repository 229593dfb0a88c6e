#ifndef KANTEI_COPENBLAS_H
#define KANTEI_COPENBLAS_H
#include <cblas.h>
#include <stddef.h>

/* LAPACK is in the library, but declared only by lapacke.h, which openblas does not bring. The last arguments are
   Fortran's lengths of `jobz` and `uplo`. */

/* The symmetric eigenproblem. */
void ssyevd_(const char *jobz, const char *uplo, const int *n, float *a, const int *lda, float *w, float *work,
             const int *lwork, int *iwork, const int *liwork, int *info, size_t jobz_length, size_t uplo_length);
/* Symmetric, positive definite systems. */
void sposv_(const char *uplo, const int *n, const int *nrhs, float *a, const int *lda, float *b, const int *ldb,
            int *info, size_t uplo_length);
#endif
