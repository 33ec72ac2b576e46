#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

#include "tools/adem/language.hpp"

namespace adem::tools {

/// How far the work is, on stderr: a bar when it is a terminal, a line now and then when it is not.
class Progress {
  public:
    /// `resident_months_per_step`: what one step stands for in the rate that is shown; 0: no rate is shown.
    Progress(std::uint64_t steps, double resident_months_per_step, Language language, bool quiet);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// One step further; may be called from any thread.
    void step();
    /// So many steps were done before; they count neither as work nor for its speed.
    void skip(std::uint64_t steps);
    /// Clears the bar, so that other text can follow.
    void finish();

  private:
    using Clock = std::chrono::steady_clock;
    void show(Clock::time_point now);
    std::string line(double seconds) const;

    std::mutex mutex_;
    std::uint64_t steps_;
    std::uint64_t done_ = 0;
    double per_step_;
    Language language_;
    bool quiet_;
    bool terminal_;
    bool shown_ = false;
    Clock::time_point began_ = Clock::now();
    Clock::time_point next_;
};

}  // namespace adem::tools
