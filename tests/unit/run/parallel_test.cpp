#include "engine/run/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <numeric>
#include <stdexcept>
#include <thread>

using namespace adem;

TEST_CASE("every piece of work is done once", "[unit][threads]") {
    const Parallel parallel(GENERATE(1U, 2U, 5U));
    for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
        std::vector<int> done(count, 0);
        parallel.for_each(count, [&](std::size_t k) { ++done[k]; });
        CHECK(std::count(done.begin(), done.end(), 1) == static_cast<std::ptrdiff_t>(count));
    }
}

TEST_CASE("work may hold work", "[unit][threads]") {
    const Parallel parallel(3);
    std::vector<std::vector<int>> done(20, std::vector<int>(20, 0));
    parallel.for_each(20, [&](std::size_t i) { parallel.for_each(20, [&](std::size_t j) { ++done[i][j]; }); });
    for (const auto& row : done) CHECK(std::accumulate(row.begin(), row.end(), 0) == 20);
}

TEST_CASE("an error in a piece of work comes back to the caller", "[unit][threads]") {
    const Parallel parallel(GENERATE(1U, 4U));
    CHECK_THROWS_AS(parallel.for_each(50,
                                      [](std::size_t k) {
                                          if (k == 17) throw std::runtime_error("seventeen");
                                      }),
                    std::runtime_error);
}

TEST_CASE("as many threads work at once as were asked for, also beyond the machine's", "[unit][threads]") {
    const unsigned threads = 4;
    const Parallel parallel(threads);
    CHECK(parallel.threads() == threads);
    CHECK(Parallel().threads() >= 1);
    // Each piece waits until all have begun, which takes as many threads as pieces; the deadline ends a failing test.
    std::atomic<unsigned> begun = 0;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    parallel.for_each(threads, [&](std::size_t) {
        ++begun;
        while (begun < threads && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
    });
    CHECK(std::chrono::steady_clock::now() < deadline);
}
