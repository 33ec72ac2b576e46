#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// Residents and institutions draw up an agenda together: promises that many know of and that matter.
///
/// Each item is a promise of the municipality, due after so many months, as salient as what residents chose themselves
/// is. It is kept, broken or explained like any other (`due_promises`): drawing up an agenda delivers nothing.
struct NeighbourhoodAgenda {
    static constexpr std::string_view name = "neighbourhood_agenda";
    static constexpr std::string_view about = "Residents and institutions make promises together";
    Parameter<float> salience, audience;
    Parameter<int> due;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = NeighbourhoodAgenda;
        d.param("salience", &M::salience, {0.8, "1", 0, 1}, Beta{8, 2}, assumption, "how much an item matters");
        d.param("audience", &M::audience, {0.25, "1", 0, 1}, Beta{5, 15}, assumption, "share of residents who know it");
        d.param("due", &M::due, {18, "month", 1, 120}, LogNormal{18, 0.3}, assumption,
                "months until an item should be done");
        d.rule(&M::say);
    }
    void operator()(Whole<Neighbourhood, InOut<FlowsThisMonth>> here, Births<Promise> births, Now now) const {
        const int items = works_due(static_cast<double>(say.agenda), now.month());
        for (int n = 0; n < items; ++n) {
            const Identity item = derive(here.identity(), hash_text("agenda item"), number_of(now.month()),
                                         static_cast<std::uint64_t>(n));
            births.add(item)
                .template set<PromiseMaker>(Institution::municipality)
                .template set<DueMonth>(static_cast<std::int16_t>(now.month().value + due))
                .template set<Salience>(salience)
                .template set<Audience>(audience);
        }
        here.get<FlowsThisMonth>()[Flow::promises_made] += static_cast<float>(items);
    }
};

}  // namespace adem::model
