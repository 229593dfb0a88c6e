#ifndef KANTEI_COPENVINO_H
#define KANTEI_COPENVINO_H

// The headers come from the PyPI wheel, unpacked by Scripts/fetch-deps: third-party, never committed.
#include <openvino/c/openvino.h>

#endif
