#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What a visible improvement of public space does, or a part of one.
struct VisibleWork {
    static constexpr std::string_view name = "visible_works";
    Parameter<float> clean_up, notice;

    static void describe(auto& d) {
        using M = VisibleWork;
        d.param("clean_up", &M::clean_up, {0.15, "1", 0, 1}, Beta{3, 17},
                "Branas et al. (2018), PNAS 115:2946-2951, for the direction",
                "Share of the disorder that one work takes away");
        d.param("notice", &M::notice, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "How much residents notice one work, at first");
    }
    void add(float works, float& disorder, float& fresh_works) const {
        disorder = math::clamp01(disorder * (1 - clean_up * works));
        fresh_works = math::clamp01(fresh_works + notice * works * (1 - fresh_works));
    }
};

}  // namespace adem::model
