#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/social_prices.hpp"
#include "models/rules/units.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Local social enterprises start until there are as many as the policy supports, and fail.
///
///     p(one starts in a month) = starting, for each that is missing;   p(fails in a month) = failing / 12
///
/// Those beyond the number that is supported close at once, which counts as failing. Support is paid for those that
/// exist.
struct Enterprises {
    static constexpr std::string_view name = "enterprises";
    static constexpr std::string_view about = "Local social enterprises start and fail";
    Parameter<float> starting, failing;
    SocialPrices prices;
    Lever<float> wanted;

    static void describe(auto& d) {
        d.rule(&Enterprises::prices);
        d.param("starting", &Enterprises::starting, {0.15, "1/month", 0, 1}, Beta{3, 17}, assumption,
                "chance in a month that a missing enterprise starts");
        d.param("failing", &Enterprises::failing, {0.139, "1/year", 0, 12}, LogNormal{0.139, 0.4},
                "CBS, survival of enterprises: about half left after five years", "rate at which an enterprise fails");
        d.lever("triad.enterprise", &Enterprises::wanted, {0, "enterprise per 10000 residents", 0, 100}, assumption,
                "Local social enterprises that the policy supports");
    }

    void operator()(Whole<Neighbourhood, In<ResidentsAtStart>, InOut<EnterprisesHere>, InOut<EnterprisesFailed>,
                          InOut<SpentThisMonth>>
                        here,
                    Draw<"enterprises: start or failure"> draw) const {
        auto& now = here.get<EnterprisesHere>();
        here.get<EnterprisesFailed>() = 0;
        if (wanted <= 0 && now == 0) return;
        const auto most = static_cast<int>(wanted * here.get<ResidentsAtStart>() / ten_thousand + 0.5F);
        const int before = now;
        for (int k = 0; k < std::max(before, most); ++k) {
            const double u = draw.uniform(static_cast<unsigned>(k));
            if (k < before && (k >= most || u * 12 < static_cast<double>(failing))) {
                --now;
                here.get<EnterprisesFailed>() += 1.0F / static_cast<float>(before);
            } else if (k >= before && u < static_cast<double>(starting)) {
                ++now;
            }
        }
        here.get<SpentThisMonth>()[CostLine::enterprise] += prices.enterprises_of(now);
    }
};

}  // namespace adem::model
