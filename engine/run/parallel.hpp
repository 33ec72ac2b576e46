#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace adem {

/// How many threads the program may use, and the loop that uses them. This file and its .cpp are the only ones that
/// know oneTBB; without it (ADEM_WITHOUT_TBB) a loop starts plain threads, which the thread sanitizer understands.
class Parallel {
  public:
    /// 0 = as many as the machine offers. Copies share their threads.
    explicit Parallel(unsigned threads = 0);
    unsigned threads() const { return threads_; }
    /// Calls work(0) ... work(count - 1), in any order and on any thread; returns when all are done. May be nested.
    /// The first exception thrown is thrown again here.
    void for_each(std::size_t count, const std::function<void(std::size_t)>& work) const;

  private:
    void share_out(std::size_t count, const std::function<void(std::size_t)>& work) const;

    struct Crew;
    unsigned threads_;
    std::shared_ptr<Crew> crew_;  // none for a single thread
};

}  // namespace adem
