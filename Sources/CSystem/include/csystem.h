#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <dirent.h>

/// Exchanges two paths in one step, as rename(2) with RENAME_EXCHANGE, which glibc shows only to C
/// that asks for GNU extensions; 0, or -1 with errno set.
int csystem_exchange(const char *_Nonnull one, const char *_Nonnull other);

/// The name of a folder's entry. Swift sees the array as a tuple of 256 bytes and would copy all of
/// it, though the entry itself is often shorter.
static inline const char *_Nonnull csystem_name(const struct dirent *_Nonnull entry) {
  return entry->d_name;
}

#endif
