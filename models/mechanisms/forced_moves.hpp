#pragma once

#include "models/rules/plan_news.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Households whose home is due to be pulled down move: into a vacant home here, or else away; each is compensated.
/// p(stays here) = guarantee + (1 − guarantee) · stays_anyhow, as far as homes are vacant. Who moves within the
/// neighbourhood loses street ties (`tie_fading`). Form: assumption.
struct ForcedMoves {
    static constexpr std::string_view name = "forced_moves";
    static constexpr std::string_view about = "Households leave homes that are to be pulled down";
    PlanNews news;
    Prices prices;
    Parameter<float> stays_anyhow;

    static void describe(auto& d) {
        d.rule(&ForcedMoves::news);
        d.rule(&ForcedMoves::prices);
        d.param("stays_anyhow", &ForcedMoves::stays_anyhow, {0.25, "1", 0, 1}, Beta{5, 15}, assumption,
                "Share of those without a guarantee who find another home here");
    }

    using Books = Whole<Neighbourhood, In<HomesDue>, InOut<FlowsThisMonth>, InOut<SpentThisMonth>>;

    void operator()(Every<Dwelling, In<DueForDemolition>, In<MonthsVacant>> dwellings,
                    Every<Household, InOut<DwellingOf>> households,
                    Every<Resident, In<HouseholdOf>, InOut<MonthsHere>> people, Books here, Now now,
                    Draw<"forced moves: stays"> draw, Deaths<Household> leave) const {
        if (here.get<HomesDue>() == 0) return;
        const auto remaining = static_cast<double>(news.guarantee + (1 - news.guarantee) * stays_anyhow);
        std::vector<Ref<Dwelling>> vacant;
        for (const auto home : dwellings.by_identity())
            if (home.get<DueForDemolition>() == no_demolition && home.get<MonthsVacant>() > 0)
                vacant.push_back(home.ref());
        std::vector<bool> moved(households.span());
        for (const auto household : households.by_identity()) {
            Ref<Dwelling>& home = household.get<DwellingOf>();
            if (!home || !is_condemned(dwellings[home].get<DueForDemolition>(), now.month())) continue;
            here.get<SpentThisMonth>()[CostLine::renovation] += static_cast<double>(prices.relocation);
            const bool remains = !vacant.empty() && draw.of(household).chance(remaining);
            here.get<FlowsThisMonth>()[remains ? Flow::moved_within : Flow::moved_out] += 1;
            if (!remains) {
                leave.remove(household.ref());
                continue;
            }
            home = vacant.back();
            vacant.pop_back();
            moved[households.position(household.row())] = true;
        }
        for (const auto person : people)
            if (const Ref<Household> home = person.get<HouseholdOf>(); home && moved[households.position(home.row())])
                person.get<MonthsHere>() = 0;
    }
};

}  // namespace adem::model
