#ifndef KANTEI_BLASLOG_H
#define KANTEI_BLASLOG_H
/* Put before a program by LD_PRELOAD: writes which matrix products the program had BLAS compute, a line a shape, into the file
   that KANTEI_BLAS_LOG names: routine, rows, columns, inner, A transposed, B transposed, calls, seconds in them. */
#endif
