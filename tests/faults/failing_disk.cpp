// A disk that fails, for tests: loaded before a program (LD_PRELOAD) it makes calls that change one folder fail, or
// kills the program there. In the environment:
//
//     ADEM_FAIL_FOLDER   the folder; calls on anything inside count
//     ADEM_FAIL_AT       the first call that fails, counted from 1
//     ADEM_FAIL_WITH     an errno, which that call and all after it fail with; or "kill"; or "hang", for ever
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

template <class F>
F* next(const char* name) {
    return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

const char* folder() {
    static const char* const path = std::getenv("ADEM_FAIL_FOLDER");
    return path;
}

bool is_inside(const char* path) {
    if (folder() == nullptr || path == nullptr) return false;
    char whole[2 * PATH_MAX] = "";
    if (path[0] != '/') {
        if (::getcwd(whole, PATH_MAX) == nullptr) return false;
        std::strcat(whole, "/");
    }
    std::strncat(whole, path, PATH_MAX - 1);
    return std::strncmp(whole, folder(), std::strlen(folder())) == 0;
}

bool is_inside(int descriptor) {
    if (folder() == nullptr) return false;
    char link[64], path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0) return false;
    path[length] = '\0';
    return is_inside(path);
}

/// Counts the call; true when it is to fail, with errno set.
bool fails() {
    static std::atomic<long> calls{0};
    static const long at = std::atol(std::getenv("ADEM_FAIL_AT"));
    static const char* const with = std::getenv("ADEM_FAIL_WITH");
    if (++calls < at) return false;
    if (std::strcmp(with, "kill") == 0) ::kill(::getpid(), SIGKILL);
    while (std::strcmp(with, "hang") == 0) ::pause();
    errno = std::atoi(with);
    return true;
}

bool writes(int flags) { return (flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)) != 0; }

mode_t mode_in(int flags, va_list arguments) {
    return (flags & O_CREAT) != 0 ? static_cast<mode_t>(va_arg(arguments, int)) : 0;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_in(flags, arguments);
    va_end(arguments);
    if (writes(flags) && is_inside(path) && fails()) return -1;
    return next<int(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = mode_in(flags, arguments);
    va_end(arguments);
    if (writes(flags) && is_inside(path) && fails()) return -1;
    return next<int(const char*, int, ...)>("open64")(path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
    if (is_inside(descriptor) && fails()) return -1;
    return next<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t at) {
    if (is_inside(descriptor) && fails()) return -1;
    return next<ssize_t(int, const void*, size_t, off_t)>("pwrite")(descriptor, bytes, count, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t at) {
    if (is_inside(descriptor) && fails()) return -1;
    return next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(descriptor, bytes, count, at);
}

int ftruncate(int descriptor, off_t length) noexcept {
    if (is_inside(descriptor) && fails()) return -1;
    return next<int(int, off_t)>("ftruncate")(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) noexcept {
    if (is_inside(descriptor) && fails()) return -1;
    return next<int(int, off64_t)>("ftruncate64")(descriptor, length);
}

int fsync(int descriptor) {
    if (is_inside(descriptor) && fails()) return -1;
    return next<int(int)>("fsync")(descriptor);
}

int rename(const char* from, const char* to) noexcept {
    if (is_inside(to) && fails()) return -1;
    return next<int(const char*, const char*)>("rename")(from, to);
}

int mkdir(const char* path, mode_t mode) noexcept {
    if (is_inside(path) && fails()) return -1;
    return next<int(const char*, mode_t)>("mkdir")(path, mode);
}

int unlink(const char* path) noexcept {
    if (is_inside(path) && fails()) return -1;
    return next<int(const char*)>("unlink")(path);
}

int remove(const char* path) noexcept {
    if (is_inside(path) && fails()) return -1;
    return next<int(const char*)>("remove")(path);
}

}  // extern "C"
