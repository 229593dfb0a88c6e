#ifndef KANTEI_CLIBXML2_H
#define KANTEI_CLIBXML2_H
// Debian's libxml2 was built with ICU and pulls in its headers, whose types clash with those that Foundation has built in.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#endif
