#pragma once

#include "models/rules/political_change.hpp"

namespace adem::model {

/// An alderman who leaves before the end of the term is succeeded by one who may stop the projects under way, or give
/// them another name and lead.
///
///     p(leaves in a month) = hazard / 12
///
/// What happens to a project is rules/political_change.hpp. Aldermen left at 0.20 a year in 2018–2022: De Collegetafel
/// (2022), Wethoudersonderzoek.
struct AldermanExits {
    static constexpr std::string_view name = "alderman_exits";
    static constexpr std::string_view about = "A new alderman may stop projects or give them another name";
    Parameter<float> hazard, p_stop;
    PoliticalChange change;

    static void describe(auto& d) {
        using M = AldermanExits;
        d.param("hazard", &M::hazard, {0.2, "1/year", 0, 1}, Beta{20, 80},
                "De Collegetafel (2022), Wethoudersonderzoek: 55 % left in the term 2018-2022",
                "Aldermen who leave before the end of their term");
        d.param("p_stop", &M::p_stop, {0.1, "1", 0, 1}, Beta{1, 9}, assumption,
                "Chance that a new alderman stops a project");
        d.rule(&M::change);
    }

    void operator()(
        ProjectsOfPolitics projects,
        Whole<Neighbourhood, In<ReliabilityOf>, InOut<PoliticalEventNow>, InOut<FlowsThisMonth>, InOut<SpentThisMonth>>
            here,
        Now now, Draw<"alderman_exits: leaves"> exits, Draw<"alderman_exits: fate of a project"> fate) const {
        if (!exits.chance(static_cast<double>(hazard) / months_per_year)) return;
        auto& event = here.get<PoliticalEventNow>();
        if (event == PoliticalEvent::none) event = PoliticalEvent::new_alderman;
        change.befalls(projects, p_stop, here, now.month(), fate);
    }
};

}  // namespace adem::model
