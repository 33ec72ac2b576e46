#pragma once

#include <optional>
#include <vector>

#include "models/biography/changes.hpp"

namespace adem::model {

/// One resident's life under one policy, as far as state shows it.
struct Biography {
    LifeMoment start, last;                   ///< `last`: the end of the run, or the month before it ended
    std::vector<Event> events;                ///< by month, kind and subject
    std::vector<std::uint64_t> fingerprints;  ///< of the resident's columns, by month from 0; to `last`
};

/// Writes a biography by looking at the world within and after every month; changes nothing.
class Biographer {
  public:
    Biographer(Identity resident, const Schedule& schedule) : resident_(resident), watcher_(resident, schedule) {}

    void after_phase(const Phase& phase, const World& world) { watcher_.look(phase, world); }
    /// At the start, where the resident must be, and after every month.
    void after_month(const World& world);

    const Biography& biography() const { return life_; }

  private:
    Identity resident_;
    MonthWatcher watcher_;
    Biography life_;
    Feelings told_;
    bool begun_ = false, over_ = false;
};

}  // namespace adem::model
