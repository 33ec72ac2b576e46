#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "engine/mechanism/schedule.hpp"
#include "engine/state/world.hpp"
#include "models/rules/promise_outcome.hpp"

namespace adem::model {

/// What a month shows of a resident before its end wipes it out: what happened to her and those she lives with, which
/// professionals hand over before they go, and which promises she heard the end of.
struct WithinMonth {
    std::uint16_t own = 0;                         ///< LifeEvent
    std::map<Identity, std::uint16_t> housemates;  ///< LifeEvent
    bool household_leaves = false;
    std::set<Identity> handing_over;
    std::vector<std::pair<Institution, PromiseOutcome>> promises;
};

/// Looks within months, at one resident.
class MonthWatcher {
  public:
    /// What outcomes of promises are told by is read from the parameters of this schedule.
    MonthWatcher(Identity resident, const Schedule& schedule);

    /// After every phase of a month.
    void look(const Phase& phase, const World& world);
    /// What the month showed; the next one begins.
    WithinMonth end_of_month() { return std::exchange(seen_, {}); }

    /// The phases after which there is something to see: promises have been told of, and not yet read; life events are
    /// complete, and not yet counted and wiped.
    static constexpr std::string_view promises_told = "promises", events_complete = "a month older";

  private:
    struct Felt {
        PromiseOutcome outcome;
        float fairness, effectiveness;
    };
    void look_at_promises(const World& world);
    void look_at_events(const World& world);

    Identity resident_;
    std::vector<Felt> felt_;  ///< how each outcome is told, those that cannot be told apart left out
    WithinMonth seen_;
};

}  // namespace adem::model
