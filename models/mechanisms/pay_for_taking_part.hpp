#pragma once

#include "models/rules/bill_of_taking_part.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// The bill of the month for residents' say and residents' own initiative, by the formula by which it was planned.
///
/// Grants are paid while there is an initiative to get them. What depends on events is added where they happen: plans
/// held up and prepared together, initiatives saved. It changes nothing but the books.
struct PayForTakingPart {
    static constexpr std::string_view name = "pay_for_taking_part";
    static constexpr std::string_view about = "Adds up what residents' say and initiative cost in the month";
    ResidentsSay say;
    ResidentsOwn own;
    Prices prices;
    Lever<float> invitation_rate, personal;

    static void describe(auto& d) {
        using M = PayForTakingPart;
        d.rule(&M::say);
        d.rule(&M::own);
        d.rule(&M::prices);
        d.lever("assets.invitation_rate", &M::invitation_rate, {1, "invitation per 100 residents per month", 0, 100},
                assumption, "");
        d.lever("assets.personal_invitation", &M::personal, {0.3, "1", 0, 1}, assumption, "");
    }
    void operator()(Every<Initiative> initiatives,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<SpentThisMonth>> here, Now now) const {
        const auto residents = static_cast<double>(here.get<ResidentsAtStart>());
        auto& spent = here.get<SpentThisMonth>();
        const auto pay = [&](CostLine line, std::string_view, double euro) {
            if (line != CostLine::grants || !initiatives.empty()) spent[line] += euro;
        };
        each_cost_of_say(prices, say, residents, now.month(), pay);
        each_cost_of_own(prices, own, residents, now.month(), pay);
        spent[CostLine::outreach] += doorstep_of(prices, residents, static_cast<double>(invitation_rate),
                                                 static_cast<double>(personal), static_cast<double>(say.targeted));
    }
};

}  // namespace adem::model
