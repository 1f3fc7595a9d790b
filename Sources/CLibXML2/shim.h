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

/* Sets a context over one whole document in UTF-8, whatever the document says of its encoding;
   whether it could. The bytes are copied. Nothing outside the document is ever looked at; no limit
   of libxml2 is lifted. */
static inline int threedef_openDocument(xmlParserCtxtPtr _Nonnull context,
                                        const void *_Nullable bytes, int count) {
  xmlParserInputBufferPtr buffer = NULL;
  xmlParserInputPtr input = NULL;
  xmlCtxtReset(context);
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  /* A known encoding keeps libxml2 from guessing one out of the first four bytes. */
  context->encoding = xmlStrdup((const xmlChar *)"UTF-8");
  if (bytes && count > 0)
    buffer = xmlParserInputBufferCreateMem((const char *)bytes, count, XML_CHAR_ENCODING_NONE);
  if (buffer) input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
  if (buffer && !input) xmlFreeParserInputBuffer(buffer);
  return input && inputPush(context, input) >= 0;
}

/* Ends the parsing from within a callback. xmlStopParser alone would leave the document
   well-formed. */
static inline void threedef_refuseDocument(xmlParserCtxtPtr _Nonnull context) {
  xmlStopParser(context);
  context->wellFormed = 0;
}

/* Parses the document; whether all of it, to its last byte, was well-formed. */
static inline int threedef_parseDocument(xmlParserCtxtPtr _Nonnull context) {
  xmlParseDocument(context);
  return context->wellFormed && context->nsWellFormed && context->input &&
         context->input->cur >= context->input->end;
}
#endif
