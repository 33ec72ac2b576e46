#include "engine/run/parallel.hpp"

#ifdef ADEM_WITHOUT_TBB
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>
#else
#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#include <optional>
#endif

namespace adem {

void Parallel::for_each(std::size_t count, const std::function<void(std::size_t)>& work) const {
    if (count > 1 && threads_ > 1) return share_out(count, work);
    for (std::size_t i = 0; i < count; ++i) work(i);
}

#ifdef ADEM_WITHOUT_TBB

struct Parallel::Crew {};

Parallel::Parallel(unsigned threads)
    : threads_(threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency())) {}

void Parallel::share_out(std::size_t count, const std::function<void(std::size_t)>& work) const {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto take_part = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            const std::lock_guard<std::mutex> guard(failing);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> others;
    for (std::size_t t = 1; t < std::min<std::size_t>(threads_, count); ++t) others.emplace_back(take_part);
    take_part();
    for (std::thread& other : others) other.join();
    if (failure) std::rethrow_exception(failure);
}

#else

struct Parallel::Crew {
    std::optional<tbb::global_control> beyond_the_machine;
    tbb::task_arena arena;

    Crew(unsigned threads, unsigned offered) : arena(static_cast<int>(threads)) {
        if (threads > offered) beyond_the_machine.emplace(tbb::global_control::max_allowed_parallelism, threads);
    }
};

Parallel::Parallel(unsigned threads) : threads_(threads) {
    const auto offered = static_cast<unsigned>(tbb::info::default_concurrency());
    if (threads_ == 0) threads_ = offered;
    if (threads_ > 1) crew_ = std::make_shared<Crew>(threads_, offered);
}

void Parallel::share_out(std::size_t count, const std::function<void(std::size_t)>& work) const {
    crew_->arena.execute([&] {
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
