#include "engine/run/parallel.hpp"

#ifndef ADEM_SERIAL
#include <tbb/blocked_range.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>
#endif

namespace adem {

#ifdef ADEM_SERIAL

Parallel::Parallel(unsigned) : threads_(1) {}

void Parallel::for_each(std::size_t count, const std::function<void(std::size_t)>& work) const {
    for (std::size_t i = 0; i < count; ++i) work(i);
}

#else

Parallel::Parallel(unsigned threads)
    : threads_(threads > 0 ? threads : static_cast<unsigned>(tbb::info::default_concurrency())) {}

void Parallel::for_each(std::size_t count, const std::function<void(std::size_t)>& work) const {
    if (count <= 1 || threads_ == 1) {
        for (std::size_t i = 0; i < count; ++i) work(i);
        return;
    }
    tbb::task_arena arena(static_cast<int>(threads_));
    arena.execute([&] {
        // Isolated, so that a thread waiting for its own loop does not begin another replicate meanwhile.
        tbb::this_task_arena::isolate([&] {
            tbb::parallel_for(
                tbb::blocked_range<std::size_t>(0, count, 1),
                [&](const tbb::blocked_range<std::size_t>& range) {
                    for (std::size_t i = range.begin(); i != range.end(); ++i) work(i);
                },
                tbb::simple_partitioner{});
        });
    });
}

#endif

}  // namespace adem
