#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>

/// Number of embedded files.
size_t ctemplates_count(void);

/// Path of a file below `templates/`, NUL-terminated; `index` is below the count.
const char *_Nonnull ctemplates_path(size_t index);

/// First byte of a file's contents.
const unsigned char *_Nonnull ctemplates_bytes(size_t index);

/// Number of bytes of a file.
size_t ctemplates_length(size_t index);

#endif
