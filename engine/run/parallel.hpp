#pragma once

#include <cstddef>
#include <functional>

namespace adem {

/// How many threads the program may use, and the loop that uses them. This file and its .cpp are the only ones that
/// know oneTBB; with ADEM_SERIAL everything runs on the caller's thread.
class Parallel {
  public:
    /// 0 = as many as the machine offers.
    explicit Parallel(unsigned threads = 0);
    unsigned threads() const { return threads_; }
    /// Calls work(0) ... work(count - 1), in any order and on any thread; returns when all are done. May be nested.
    /// The first exception thrown is thrown again here.
    void for_each(std::size_t count, const std::function<void(std::size_t)>& work) const;

  private:
    unsigned threads_;
};

}  // namespace adem
