#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <dirent.h>

// What glibc shows only to C that asks for GNU extensions, which Swift does not.

/// Exchanges two paths in one step, as rename(2) with RENAME_EXCHANGE; 0, or -1 with errno set.
int csystem_exchange(const char *_Nonnull one, const char *_Nonnull other);

/// Waits until all that was written to the disk of an open file is on it; 0, or -1 with errno set.
int csystem_syncfs(int descriptor);

/// The name of a folder's entry. Swift sees the array as a tuple of 256 bytes and would copy all of
/// it, though the entry itself is often shorter.
static inline const char *_Nonnull csystem_name(const struct dirent *_Nonnull entry) {
  return entry->d_name;
}

#endif
