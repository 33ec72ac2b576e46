#pragma once

#include <chrono>
#include <ctime>

namespace adem::bench {

/// Moments and spans of time, in seconds.
struct Seconds {
    double processor = 0;
    double wall = 0;

    friend Seconds operator-(Seconds later, Seconds earlier) {
        return {later.processor - earlier.processor, later.wall - earlier.wall};
    }
};

/// Now, by the wall and by a clock of the processor: CLOCK_THREAD_CPUTIME_ID for this thread, CLOCK_PROCESS_CPUTIME_ID
/// for all threads together.
inline Seconds now(clockid_t clock) {
    std::timespec time{};
    clock_gettime(clock, &time);
    const auto wall = std::chrono::steady_clock::now().time_since_epoch();
    return {static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec),
            std::chrono::duration<double>(wall).count()};
}

}  // namespace adem::bench
