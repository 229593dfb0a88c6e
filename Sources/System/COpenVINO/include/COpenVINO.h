#ifndef KANTEI_COPENVINO_H
#define KANTEI_COPENVINO_H

// The headers come from the PyPI wheel, unpacked by Scripts/fetch-deps: third-party, never committed. The link `openvino`
// beside this file leads to them: search paths given as flags would not reach the Swift targets that import this one.
#include <openvino/c/openvino.h>

#endif
