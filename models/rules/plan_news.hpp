#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/household.hpp"
#include "models/state/messages.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What those make of a plan whose homes it takes: an experience with municipality and housing corporation.
///
///     fairness = fairness without a guarantee + assured · return guarantee
///
/// Trust came back only with a written housing guarantee (residents' panel, Tweebosbuurt, Rotterdam).
struct PlanNews {
    static constexpr std::string_view name = "plan_news";
    Parameter<float> fairness, assured, effectiveness, weight;
    Lever<float> guarantee;

    static void describe(auto& d) {
        d.param("fairness", &PlanNews::fairness, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "How fairly treated one feels whose home a plan takes, without a guarantee");
        d.param("assured", &PlanNews::assured, {0.4, "1", 0, 1}, Beta{4, 6}, "Tweebosbuurt, for the direction",
                "How much more fairly with a guarantee to return");
        d.param("effectiveness", &PlanNews::effectiveness, {0.3, "1", 0, 1}, Beta{6, 14}, assumption,
                "How well served one feels");
        d.param("weight", &PlanNews::weight, {4, "1", 0, 50}, LogNormal{4, 0.5}, assumption,
                "Weight of such news, compared with being helped");
        d.lever("physical.return_guarantee", &PlanNews::guarantee, {0, "1", 0, 1}, "by definition",
                "Share of the households moved for a demolition that is promised a home here");
    }

    Experience with(Institution who) const {
        return {{}, who, math::clamp01(fairness + assured * guarantee), effectiveness, weight};
    }
    void tell(const std::vector<bool>& announced, const auto& dwellings, const auto& households, const auto& residents,
              Send<Experience>& send) const {
        for (const auto person : residents) {
            if (!person.template get<HouseholdOf>()) continue;
            const Ref<Dwelling> home = households[person.template get<HouseholdOf>()].template get<DwellingOf>();
            if (!home || !announced[dwellings.position(home.row())]) continue;
            for (const Institution who : {Institution::municipality, Institution::housing_corporation})
                send.to(person.row(), with(who));
        }
    }
};

}  // namespace adem::model
