#ifndef CDIGEST_H
#define CDIGEST_H

#include <stddef.h>
#include <stdint.h>

/* Whether this processor has instructions for SHA-256 that `cdigest_sha256` can use. */
int cdigest_has_sha256(void);

/* Takes whole blocks of 64 bytes into a state of eight words (FIPS 180-4, section 6.2.2).
   To be called only where `cdigest_has_sha256` is not 0. */
void cdigest_sha256(uint32_t *_Nonnull state, const uint8_t *_Nonnull bytes, size_t blocks);

#endif
