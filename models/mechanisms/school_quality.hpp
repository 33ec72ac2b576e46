#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// What the teachers of the place can do for a child follows from their skill, from what they know of the place and its
/// pupils, and from the posts that are filled.
///
///     Q' = Q + pace · (Q* − Q),   Q* = filled · (s · mean quality + (1 − s) · mean local knowledge) − d · share
///     leaving
///
/// Means and shares by working time. Turnover lowers what pupils learn beyond who comes and goes: Ronfeldt, Loeb &
/// Wyckoff (2013), Am. Educ. Res. J. 50:4-36; it raises it where the weak leave: Adnot et al. (2016).
struct SchoolQualityChange {
    static constexpr std::string_view name = "school_quality";
    static constexpr std::string_view about = "What teachers can do for children follows skill, knowledge and turnover";
    Parameter<float> pace, skill, disruption;

    static void describe(auto& d) {
        using M = SchoolQualityChange;
        d.param("pace", &M::pace, {0.1, "1/month", 0, 1}, LogNormal{0.1, 0.5}, assumption,
                "Share of the gap that is closed in a month");
        d.param("skill", &M::skill, {0.6, "1", 0, 1}, Uniform{0.2, 1},
                "assumption; direction: Adnot et al. 2016, Ronfeldt et al. 2013",
                "Share of skill, against knowledge of the place; 1: staying brings nothing");
        d.param("disruption", &M::disruption, {0.5, "1", 0, 5}, Uniform{0, 1}, "direction: Ronfeldt et al. 2013",
                "Quality towards which it moves lower, in a month in which all teachers leave; 0: none");
    }

    void operator()(Every<Post, In<RoleOfPost>, In<PostSize>> posts,
                    Every<Worker, In<RoleOf>, In<WorkingTime>, In<Quality>, In<LocalKnowledge>, In<Leaving>> workers,
                    Whole<Neighbourhood, InOut<SchoolQuality>> here) const {
        ExactSum paid, present, able, leaving;
        for (const auto post : posts)
            if (post.get<RoleOfPost>() == Role::teacher) paid.add(static_cast<double>(post.get<PostSize>()));
        for (const auto worker : workers) {
            if (worker.get<RoleOf>() != Role::teacher) continue;
            const float time = worker.get<WorkingTime>();
            present.add(static_cast<double>(time));
            able.add(static_cast<double>(time *
                                         (skill * worker.get<Quality>() + (1 - skill) * worker.get<LocalKnowledge>())));
            if (worker.get<Leaving>() != stays) leaving.add(static_cast<double>(time));
        }
        if (paid.value() <= 0) return;
        const double target = (able.value() - disruption * leaving.value()) / std::max(paid.value(), present.value());
        float& quality = here.get<SchoolQuality>();
        quality = math::clamp01(quality + pace * (math::clamp01(static_cast<float>(target)) - quality));
    }
};

}  // namespace adem::model
