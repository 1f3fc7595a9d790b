// Disturbs a program at one of its steps that change what is on the disk; for tests, by LD_PRELOAD.
//
// A killed process leaves what its calls have made until then, so that killing it before each step in
// turn is killing it at every instant that makes a difference. The steps are counted from 1.
//
//   FAULT_KILL=n   the process is killed before step n
//   FAULT_STOP=n   the process is stopped before step n, until it is sent SIGCONT
//   FAULT_FULL=n   from step n on the disk is full: nothing more can be written or made
//   FAULT_CLOCK=s  the clock stands still, s seconds after 1970-01-01T00:00:00Z
//   FAULT_COUNT=f  the number of steps is written into the file f when the program ends
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static atomic_long steps;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

// Takes a step; whether the disk is full by then.
static int is_full(void) {
  static long kill_at = -1, stop_at = -1, full_from = -1;
  if (kill_at < 0) {
    kill_at = number("FAULT_KILL");
    stop_at = number("FAULT_STOP");
    full_from = number("FAULT_FULL");
  }
  long step = atomic_fetch_add(&steps, 1) + 1;
  if (step == kill_at) kill(getpid(), SIGKILL);
  if (step == stop_at) kill(getpid(), SIGSTOP);
  return full_from > 0 && step >= full_from;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&steps));
  fclose(file);
}

#define REAL(result, name, ...)                                       \
  static result (*real)(__VA_ARGS__);                                 \
  if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name);
#define FULL(result)  \
  if (is_full()) {    \
    errno = ENOSPC;   \
    return result;    \
  }

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(int, clock_gettime, clockid_t, struct timespec *)
  const char *seconds = getenv("FAULT_CLOCK");
  if (!seconds || clock != CLOCK_REALTIME) return real(clock, time);
  *time = (struct timespec){.tv_sec = atol(seconds)};
  return 0;
}

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, write, int, const void *, size_t)
  // What is printed is nothing that stays.
  if (file > 2) FULL(-1)
  return real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  REAL(ssize_t, pwrite, int, const void *, size_t, off_t)
  FULL(-1)
  return real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t)
  FULL(-1)
  return real(file, bytes, count, offset);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t)
  FULL(-1)
  return real(path, mode);
}

// What needs no room is disturbed by a kill alone.

int ftruncate(int file, off_t size) {
  REAL(int, ftruncate, int, off_t)
  is_full();
  return real(file, size);
}

int ftruncate64(int file, off64_t size) {
  REAL(int, ftruncate64, int, off64_t)
  is_full();
  return real(file, size);
}

int fsync(int file) {
  REAL(int, fsync, int)
  is_full();
  return real(file);
}

int fdatasync(int file) {
  REAL(int, fdatasync, int)
  is_full();
  return real(file);
}

int syncfs(int file) {
  REAL(int, syncfs, int)
  is_full();
  return real(file);
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *)
  is_full();
  return real(from, to);
}

int renameat2(int one, const char *from, int other, const char *to, unsigned flags) {
  REAL(int, renameat2, int, const char *, int, const char *, unsigned)
  is_full();
  return real(one, from, other, to, flags);
}

int unlink(const char *path) {
  REAL(int, unlink, const char *)
  is_full();
  return real(path);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(int, unlinkat, int, const char *, int)
  is_full();
  return real(folder, path, flags);
}

int rmdir(const char *path) {
  REAL(int, rmdir, const char *)
  is_full();
  return real(path);
}

static mode_t mode_of(int flags, va_list rest) {
  return flags & O_CREAT ? va_arg(rest, mode_t) : 0;
}

int open(const char *path, int flags, ...) {
  REAL(int, open, const char *, int, ...)
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  if (flags & O_CREAT) is_full();
  return real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  REAL(int, open64, const char *, int, ...)
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_of(flags, rest);
  va_end(rest);
  if (flags & O_CREAT) is_full();
  return real(path, flags, mode);
}
