#ifndef KANTEI_CVIPS_H
#define KANTEI_CVIPS_H
#include <vips/vips.h>
#endif
