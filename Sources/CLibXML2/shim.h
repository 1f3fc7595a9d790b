#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
/* Debian builds libxml2 with ICU; <libxml/encoding.h> would then pull in <unicode/ucnv.h>, whose
   UErrorCode clashes with Foundation's own copy of ICU. Nothing used here needs it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
/* xmlFree is a mutable global function pointer, which Swift 6 does not let through. */
static inline void threedef_xmlFree(void *_Nullable pointer) {
  if (pointer) xmlFree(pointer);
}
#endif
