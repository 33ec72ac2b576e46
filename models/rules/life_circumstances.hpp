#pragma once

#include "models/rules/life_coupling.hpp"

namespace adem::model {

/// What the place, debts and the strain of a separation add to what one's life domains tend to.
///
///     safety + p · (usual disorder − disorder),   housing + p · (quality − usual quality)
///     health − d · (in problem debt),   upbringing and social functioning − s · (strain)
struct LifeCircumstances {
    static constexpr std::string_view name = "life_circumstances";
    Parameter<float> place_effect, debt_effect, strain;

    static void describe(auto& d) {
        using M = LifeCircumstances;
        d.param("place_effect", &M::place_effect, {0.15, "1", -1, 1}, Normal{0.15, 0.1}, assumption,
                "effect of disorder beyond the usual on safety, and of physical quality on housing");
        d.param("debt_effect", &M::debt_effect, {0.10, "1", 0, 1}, Beta{4, 36},
                "Ong, Theseira & Ng (2019), PNAS 116:7244–7249, for the direction",
                "how much problem debt lowers the target of health");
        d.param("strain", &M::strain, {0.08, "1", -1, 1}, Normal{0.08, 0.05},
                "Amato (2010), J. Marriage Fam. 72:650-666, direction",
                "how much a separation lowers the targets of upbringing and social functioning");
    }

    struct Now {
        float cleaner, better;  ///< than the place usually is
        bool in_debt, strained;
    };
    void weigh_on(DomainVector& lift, const Now& now) const {
        lift[static_cast<int>(Domain::safety)] += place_effect * now.cleaner;
        lift[static_cast<int>(Domain::housing)] += place_effect * now.better;
        if (now.in_debt) lift[static_cast<int>(Domain::health)] -= debt_effect;
        if (!now.strained) return;
        lift[static_cast<int>(Domain::upbringing)] -= strain;
        lift[static_cast<int>(Domain::social_functioning)] -= strain;
    }
};

}  // namespace adem::model
