#pragma once

#include "models/rules/public_money.hpp"
#include "models/state/governance.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Partners leave the joint approach, sooner after political changes and when their own budget is cut, and come back.
///
///     p(leaves in a month) = (base / 12 + shock · [new council or alderman] + cut · budget cut / 12) · (1 −
///     commitment)
///
/// A partner that leaves takes part of the alignment along, and what was promised together with it is lost (see
/// due_promises). The municipality itself cannot leave. Form and sizes: assumption.
struct PartnersCommit {
    static constexpr std::string_view name = "partners_commit";
    static constexpr std::string_view about = "Partners leave the joint approach and come back";
    Parameter<float> base, shock, cut, months_away, takes_along;
    Lever<float, Institution> commitment;
    PublicMoney money;

    static void describe(auto& d) {
        using M = PartnersCommit;
        d.param("base", &M::base, {0.1, "1/year", 0, 12}, LogNormal{0.1, 0.6}, assumption,
                "Partners who leave in quiet times, without any commitment");
        d.param("shock", &M::shock, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Chance that one leaves after a new council or alderman");
        d.param("cut", &M::cut, {1, "1/year", 0, 12}, Uniform{0, 2}, assumption,
                "Partners who leave when all budgets are cut to nothing");
        d.param("months_away", &M::months_away, {24, "month", 1, 240}, LogNormal{24, 0.5}, assumption,
                "Mean time until a partner is back");
        d.param("takes_along", &M::takes_along, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "Share of the alignment that goes with a partner");
        d.lever("governance.commitment", &M::commitment, {0, "1", 0, 1}, assumption,
                "How firmly each partner has committed itself: 1 keeps it whatever happens");
        d.rule(&M::money);
    }

    void operator()(
        Whole<Neighbourhood, In<PoliticalEventNow>, InOut<PartnerPresent>, InOut<Alignment>, InOut<FlowsThisMonth>>
            here,
        Now now, Draw<"partners_commit: leaves or returns"> draw) const {
        const bool changed = here.get<PoliticalEventNow>() != PoliticalEvent::none;
        const float p = (base + cut * (1 - money.paid(now.month()))) / months_per_year + (changed ? shock.value : 0);
        for (const Institution partner : all_of<Institution>()) {
            if (partner == Institution::municipality) continue;
            auto& present = here.get<PartnerPresent>()[partner];
            const float turns = present != 0 ? p * (1 - commitment[partner]) : 1 / months_away;
            if (!draw.chance(static_cast<double>(turns), static_cast<unsigned>(partner))) continue;
            present = present != 0 ? 0 : 1;
            if (present != 0) continue;
            here.get<Alignment>() *= 1 - takes_along;
            here.get<FlowsThisMonth>()[Flow::partners_left] += 1;
        }
    }
};

}  // namespace adem::model
