#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H
#include <zlib.h>
/* deflateInit2 and inflateInit2 are macros, which Swift does not import.
   windowBits: 31 for gzip, -15 for raw deflate. */
static inline int threedef_deflateInit2(z_streamp stream, int level, int windowBits, int memLevel,
                                        int strategy) {
  return deflateInit2(stream, level, Z_DEFLATED, windowBits, memLevel, strategy);
}
static inline int threedef_inflateInit2(z_streamp stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}
#endif
