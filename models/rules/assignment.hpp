#pragma once

#include <optional>

#include "models/rules/services.hpp"
#include "models/rules/staffing.hpp"
#include "models/rules/teams.hpp"

namespace adem::model {

/// Who becomes the contact person of somebody without one: the worker with the most hours left, or, as far as the
/// policy looks for a match, the one of those with hours and room who suits best.
///
///     p(looked for) = staff.assignment_by_match,   hours' = hours + talk
///
/// Finding out takes part of a talk, which is gone for others, and who suits many gets the longer queue. Whether a
/// match matters at all is open (rule chance_of_success). Form: assumption.
struct Assignment {
    static constexpr std::string_view name = "assignment";
    Staffing staff;
    Lever<float> by_match;
    Parameter<float> talk;

    static void describe(auto& d) {
        d.rule(&Assignment::staff);
        d.lever("staff.assignment_by_match", &Assignment::by_match, {0, "1", 0, 1}, "by definition",
                "Share of new residents for whom the worker who suits best is looked for; the others get the freest");
        d.param("talk", &Assignment::talk, {0.5, "hour", 0, 40}, LogNormal{0.5, 0.5}, assumption,
                "Hours that it takes to find out who suits a resident");
    }

    /// `draws` are the resident's own; the first numbers of each service are those of the meeting.
    bool looks_for_match(Service service, const Draws& draws) const {
        constexpr unsigned of_the_meeting = 2 * service_count;
        return by_match > 0 &&
               draws.chance(static_cast<double>(by_match), of_the_meeting + static_cast<unsigned>(service));
    }

    std::optional<Professional> worker_for(Service service, const Teams& teams, float hours, bool matched,
                                           const Draws& draws) const {
        return matched ? best_suited(teams, service, hours, draws)
                       : teams.most_free(role_of(service), hours, staff.caseload_cap);
    }

  private:
    /// With the match that `get_acquainted` will find.
    std::optional<Professional> best_suited(const Teams& teams, Service service, float hours,
                                            const Draws& draws) const {
        std::optional<Professional> best;
        for (const Professional& worker : teams.of(role_of(service)))
            if (Teams::has_room(worker, hours, staff.caseload_cap) &&
                (!best || draws.uniform(worker.identity()) > draws.uniform(best->identity())))
                best = worker;
        return best;
    }
};

}  // namespace adem::model
