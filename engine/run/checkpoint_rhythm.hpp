#pragma once

#include <algorithm>
#include <chrono>

#include "engine/base/month.hpp"

namespace adem {

/// When work under way is put on the disk. Decides what a kill costs, never what comes out.
class CheckpointRhythm {
  public:
    using Clock = std::chrono::steady_clock;

    static CheckpointRhythm never() { return CheckpointRhythm(0, false); }
    /// At the end of every month that is a multiple of `months` (>= 1).
    static CheckpointRhythm every(int months) { return CheckpointRhythm(months, false); }
    /// At the end of a year, once half a minute of work and twenty times what the last checkpoint took would be lost:
    /// every year of a world so large that a year takes half a minute, never in a replicate of seconds, and at most a
    /// twentieth of the time.
    static CheckpointRhythm yearly_when_long() { return CheckpointRhythm(months_per_year, true); }

    /// False for `never`: then nothing is kept when the user interrupts, either.
    bool wanted() const { return months_ > 0; }
    bool due(Month now, Clock::time_point moment = Clock::now()) const {
        if (!wanted() || now.value % months_ != 0) return false;
        return !only_when_long_ || moment - last_ >= std::max<Clock::duration>(least_, most_of_time_ * took_);
    }
    /// A checkpoint was begun and ended at these moments.
    void kept(Clock::time_point began, Clock::time_point ended) {
        last_ = ended;
        took_ = ended - began;
    }

  private:
    CheckpointRhythm(int months, bool only_when_long) : months_(months), only_when_long_(only_when_long) {}

    static constexpr std::chrono::seconds least_{30};
    static constexpr int most_of_time_ = 20;

    int months_;
    bool only_when_long_;
    Clock::time_point last_ = Clock::now();
    Clock::duration took_{};
};

}  // namespace adem
