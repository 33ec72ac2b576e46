#pragma once

#include "models/rules/political_change.hpp"

namespace adem::model {

/// Every four years a new council may stop the projects under way, or give them another name and lead.
///
/// What happens to a project is rules/political_change.hpp. A stopped project may start again after an interruption,
/// until its end month; repeats of it wait as long. Election dates: Kieswet.
struct CouncilElections {
    static constexpr std::string_view name = "council_elections";
    static constexpr std::string_view about = "A new council may stop projects or give them another name";
    Parameter<int> first;
    Parameter<float> p_stop;
    PoliticalChange change;

    static void describe(auto& d) {
        using M = CouncilElections;
        d.param("first", &M::first, {14, "month", 0, 47}, Fixed{},
                "Kieswet: municipal elections of March 2026, for a run from January 2025",
                "Month of the first election; then every 48 months");
        d.param("p_stop", &M::p_stop, {0.25, "1", 0, 1}, Beta{2, 6}, assumption, "Chance that it stops a project");
        d.rule(&M::change);
    }

    void operator()(
        ProjectsOfPolitics projects,
        Whole<Neighbourhood, In<ReliabilityOf>, InOut<PoliticalEventNow>, InOut<FlowsThisMonth>, InOut<SpentThisMonth>>
            here,
        Now now, Draw<"council_elections: fate of a project"> fate) const {
        const bool election = (now.month().value - first) % months_per_term == 0;
        here.get<PoliticalEventNow>() = election ? PoliticalEvent::new_council : PoliticalEvent::none;
        if (election) change.befalls(projects, p_stop, here, now.month(), fate);
    }

  private:
    static constexpr int months_per_term = 48;
};

}  // namespace adem::model
