#pragma once

#include <optional>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/worker.hpp"

/// Who can help this month: the workers of each role with the hours they have left.
namespace adem::model {

using Professionals = Every<Worker, In<RoleOf>, In<WorkingTime>, In<Quality>, In<LocalKnowledge>, In<Network>,
                            In<Leaving>, In<MisreadsResidents>, InOut<Caseload>, InOut<ContactHours>>;
using Professional = Professionals::Individual;

/// The workers who stay, by role and in the order of their identities.
class Teams {
  public:
    explicit Teams(const Professionals& workers) {
        for (const Professional worker : workers.by_identity())
            if (worker.get<Leaving>() == stays) teams_[worker.get<RoleOf>()].push_back(worker);
    }
    const std::vector<Professional>& of(Role role) const { return teams_[role]; }

    /// Hours enough, and a caseload below the cap (in residents per FTE).
    static bool has_room(const Professional& worker, float hours, float caseload_cap) {
        const bool full = worker.get<Caseload>() + 1 > caseload_cap * worker.get<WorkingTime>();
        return !full && worker.get<ContactHours>() >= hours;
    }

    /// The worker with the most hours left, of those with room.
    std::optional<Professional> most_free(Role role, float hours, float caseload_cap) const {
        std::optional<Professional> best;
        for (const Professional& worker : teams_[role]) {
            if (!has_room(worker, hours, caseload_cap)) continue;
            if (!best || worker.get<ContactHours>() > best->get<ContactHours>()) best = worker;
        }
        return best;
    }

    /// One's own contact person, if there this month with hours enough.
    static std::optional<Professional> own_worker(const Professionals& workers, Ref<Worker> contact, float hours) {
        const Professional worker = workers[contact];
        if (worker.get<Leaving>() != stays || worker.get<ContactHours>() < hours) return std::nullopt;
        return worker;
    }

  private:
    Keyed<std::vector<Professional>, Role> teams_;
};

}  // namespace adem::model
