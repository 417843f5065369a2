/* A disk that remembers in which order it was told what, so that a test can say what would be
 * on it had the power failed at any instant (R1). Loaded into the server by LD_PRELOAD; what it
 * sees below POWER_FOLDER it appends to POWER_LOG. `power/` in tests/it reads that.
 *
 * An entry is appended while the change is made, so the log has the order of the disk. Syncs are
 * written down and not done: the machine stays up, and only the log says what would be lost.
 * Shared memory of SQLite is left out, as it is made anew after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, MADE, WRITTEN, CUT, SYNCED, FOLDER_SYNCED, UNLINKED, RENAMED, LINKED };
enum { FDS = 1 << 16 };

struct entry {
    uint32_t kind, name_length;
    uint64_t file, offset, length;
};

static int told = -1;
static char folder[PATH_MAX];
static size_t folder_length;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
/* The number of the file behind each descriptor that is watched; 0 for all others. */
static uint64_t watched[FDS];

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("POWER_LOG"), *of = getenv("POWER_FOLDER");
    if (!log || !of || strlen(of) >= sizeof folder) return;
    strcpy(folder, of);
    folder_length = strlen(of);
    told = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

static int is_watched(const char *path) {
    if (told < 0 || !path || strncmp(path, folder, folder_length) || (path[folder_length] && path[folder_length] != '/')) return 0;
    size_t length = strlen(path);
    return length < 4 || strcmp(path + length - 4, "-shm");
}

/* One entry by one write, so that nothing comes between its parts. */
static void tell(uint32_t kind, const char *name, uint64_t file, uint64_t offset, const void *bytes, size_t length) {
    size_t name_length = name ? strlen(name) : 0;
    struct entry entry = {kind, (uint32_t)name_length, file, offset, length};
    size_t carried = bytes ? length : 0, whole = sizeof entry + name_length + carried;
    char *out = malloc(whole);
    if (!out) abort();
    memcpy(out, &entry, sizeof entry);
    if (name_length) memcpy(out + sizeof entry, name, name_length);
    if (carried) memcpy(out + sizeof entry + name_length, bytes, carried);
    if (syscall(SYS_write, told, out, whole) != (long)whole) abort();
    free(out);
}

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}
#define REAL(name) ((__typeof__(&name))real(#name))

/* The file behind a descriptor, where it is watched and still the same one. */
static uint64_t file_of(int fd) {
    struct stat is;
    if (told < 0 || fd < 0 || fd >= FDS || !watched[fd]) return 0;
    if (fstat(fd, &is) || !S_ISREG(is.st_mode) || is.st_ino != watched[fd]) return watched[fd] = 0;
    return is.st_ino;
}

static int opened(const char *path, int was_there, int flags, int fd) {
    struct stat is;
    if (fd < 0 || fd >= FDS) return fd;
    watched[fd] = 0;
    if (!is_watched(path) || fstat(fd, &is) || !S_ISREG(is.st_mode) || (flags & O_ACCMODE) == O_RDONLY) return fd;
    watched[fd] = is.st_ino;
    tell(was_there ? OPENED : MADE, path, is.st_ino, 0, NULL, 0);
    if (was_there && (flags & O_TRUNC)) tell(CUT, NULL, is.st_ino, 0, NULL, 0);
    return fd;
}

#define OPEN(name)                                                                       \
    int name(const char *path, int flags, ...) {                                         \
        mode_t mode = 0;                                                                 \
        if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) {                     \
            va_list more;                                                                \
            va_start(more, flags);                                                       \
            mode = va_arg(more, mode_t);                                                 \
            va_end(more);                                                                \
        }                                                                                \
        struct stat is;                                                                  \
        pthread_mutex_lock(&turn);                                                       \
        int there = is_watched(path) && !stat(path, &is);                                \
        int fd = opened(path, there, flags, REAL(name)(path, flags, mode));              \
        pthread_mutex_unlock(&turn);                                                     \
        return fd;                                                                       \
    }
OPEN(open)
OPEN(open64)

#define PWRITE(name, place)                                                              \
    ssize_t name(int fd, const void *bytes, size_t length, place offset) {               \
        uint64_t file = file_of(fd);                                                     \
        if (!file) return REAL(name)(fd, bytes, length, offset);                         \
        pthread_mutex_lock(&turn);                                                       \
        ssize_t done = REAL(name)(fd, bytes, length, offset);                            \
        if (done > 0) tell(WRITTEN, NULL, file, (uint64_t)offset, bytes, (size_t)done);  \
        pthread_mutex_unlock(&turn);                                                     \
        return done;                                                                     \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    uint64_t file = file_of(fd);
    if (!file) return REAL(write)(fd, bytes, length);
    pthread_mutex_lock(&turn);
    ssize_t done = REAL(write)(fd, bytes, length);
    if (done > 0) tell(WRITTEN, NULL, file, (uint64_t)(lseek(fd, 0, SEEK_CUR) - done), bytes, (size_t)done);
    pthread_mutex_unlock(&turn);
    return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    if (!file_of(fd)) return REAL(writev)(fd, parts, count);
    ssize_t all = 0;
    for (int part = 0; part < count; part++) {
        ssize_t done = write(fd, parts[part].iov_base, parts[part].iov_len);
        if (done < 0) return all ? all : done;
        all += done;
        if ((size_t)done < parts[part].iov_len) break;
    }
    return all;
}

#define TRUNCATE(name, place)                                                            \
    int name(int fd, place length) {                                                     \
        uint64_t file = file_of(fd);                                                     \
        if (!file) return REAL(name)(fd, length);                                        \
        pthread_mutex_lock(&turn);                                                       \
        int done = REAL(name)(fd, length);                                               \
        if (!done) tell(CUT, NULL, file, (uint64_t)length, NULL, 0);                     \
        pthread_mutex_unlock(&turn);                                                     \
        return done;                                                                     \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

/* Whether the sync was written down in place of being done. */
static int synced(int fd) {
    char link[64], path[PATH_MAX];
    struct stat is;
    uint64_t file = file_of(fd);
    if (told < 0 || fstat(fd, &is)) return 0;
    if (!file && !S_ISDIR(is.st_mode)) return 0;
    if (!file) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, path, sizeof path - 1);
        if (length < 0) return 0;
        path[length] = 0;
        if (!is_watched(path)) return 0;
    }
    pthread_mutex_lock(&turn);
    tell(file ? SYNCED : FOLDER_SYNCED, file ? NULL : path, file, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    return 1;
}

int fsync(int fd) { return synced(fd) ? 0 : REAL(fsync)(fd); }
int fdatasync(int fd) { return synced(fd) ? 0 : REAL(fdatasync)(fd); }

int unlink(const char *path) {
    if (!is_watched(path)) return REAL(unlink)(path);
    pthread_mutex_lock(&turn);
    int done = REAL(unlink)(path);
    if (!done) tell(UNLINKED, path, 0, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    return done;
}

/* The new name is carried as the bytes of the entry. */
#define TWO_NAMES(name, kind)                                                            \
    int name(const char *from, const char *to) {                                         \
        if (!is_watched(from) && !is_watched(to)) return REAL(name)(from, to);           \
        pthread_mutex_lock(&turn);                                                       \
        int done = REAL(name)(from, to);                                                 \
        if (!done) tell(kind, from, 0, 0, to, strlen(to));                               \
        pthread_mutex_unlock(&turn);                                                     \
        return done;                                                                     \
    }
TWO_NAMES(rename, RENAMED)
TWO_NAMES(link, LINKED)

int linkat(int here, const char *from, int there, const char *to, int flags) {
    if (here == AT_FDCWD && there == AT_FDCWD && !flags) return link(from, to);
    return REAL(linkat)(here, from, there, to, flags);
}
