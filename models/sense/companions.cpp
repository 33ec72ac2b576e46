#include "models/sense/companions.hpp"

#include <fmt/format.h>

#include "models/sense/checks.hpp"

namespace adem::model {

std::span<const Companions> companions() {
    static const std::vector<std::string> processes = {"participation.rate", "participation.budget_share",
                                                       "participation.assembly", "participation.agenda_items"};
    static const std::vector<Companions> table = {
        {"physical.return_guarantee", {"physical.demolition"}},
        {"physical.rebuilt_as_social_rent", {"physical.demolition"}},
        {"physical.energy_led_by_residents", {"physical.energy_works"}},
        {"physical.opening_hours", {"physical.meeting_places"}},
        {"shocks.scandal_victims", {"shocks.scandal"}},
        {"shocks.scandal_media", {"shocks.scandal"}},
        {"accountability.kpi_validity", {"accountability.kpi_intensity"}},
        {"access.persistence", {"access.outreach_attempts"}},
        {"participation.merged", {"participation.rate"}},
        {"participation.early", processes},
        {"participation.power_share", processes},
        {"participation.follow_up", processes},
        {"participation.budget_carried_out", {"participation.budget_share"}},
        {"participation.targeted", {"assets.invitation_rate"}},
        {"staff.tender_loss", {"staff.tender_every"}},
        {"triad.procedural_justice", {"triad.enforcement", "triad.enforcement_floor"}},
    };
    return table;
}

namespace {

/// The levers that belong to the work of one role, and do nothing where nobody has it.
std::vector<std::string> levers_of(Role role) {
    const std::string name(name_of(role));
    std::vector<std::string> levers{"staff.temporary_share." + name, "staff.tender_every." + name};
    if (role == Role::community_builder) levers.emplace_back("assets.support");
    return levers;
}

bool all_off(const Companions& row, const CourseOfLevers& levers) {
    for (const std::string& companion : row.companions)
        for (const std::string& path : levers.paths(companion))
            if (!levers.is_always(path, row.off)) return false;
    return true;
}

/// The first period that makes a lever differ from its default.
const LeverPeriod* that_differs(const std::string& lever, const CourseOfLevers& levers, const Scenario& scenario) {
    const LeverEntry* entry = levers.registry().lever(lever);
    for (const LeverPeriod& period : scenario.policy)
        if (period.lever == lever && (period.value != entry->value || period.to.value_or(entry->value) != entry->value))
            return &period;
    return nullptr;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace

void check_companions(const CourseOfLevers& levers, const Scenario& scenario, Sense& sense) {
    for (const Companions& row : companions()) {
        const LeverPeriod* period = that_differs(row.lever, levers, scenario);
        if (period == nullptr || !all_off(row, levers)) continue;
        sense.warnings.add(period->origin.place, fmt::format("nothing reads {} here ({} is {} all the time)", row.lever,
                                                             joined(row.companions), number_text(row.off)));
    }
    for (const Role role : all_of<Role>()) {
        if (has_posts(role, scenario, levers)) continue;
        for (const std::string& lever : levers_of(role))
            if (const LeverPeriod* period = that_differs(lever, levers, scenario))
                sense.warnings.add(period->origin.place,
                                   fmt::format("nothing reads {} here (nobody is {}: staff.fte.{} is 0 and no project "
                                               "pays one)",
                                               lever, name_of(role), name_of(role)));
    }
}

}  // namespace adem::model
