#ifndef KANTEI_CLIBXML2_H
#define KANTEI_CLIBXML2_H
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#endif
