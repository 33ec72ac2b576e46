#pragma once

#include "models/rules/circle.hpp"
#include "models/rules/plan_news.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Households whose home is due to be pulled down are compensated and find a vacant home here, if they may and can;
/// the others try elsewhere (`rehoused_elsewhere`). p(may stay) = guarantee + (1 − guarantee) · stays_anyhow, by lot.
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
                    Every<Resident, In<HouseholdOf>, InOut<MonthsHere>> people, Books here, Now now) const {
        if (here.get<HomesDue>() == 0) return;
        const float remaining = news.guarantee + (1 - news.guarantee) * stays_anyhow;
        std::vector<Ref<Dwelling>> vacant;
        for (const auto home : dwellings.by_identity())
            if (home.get<DueForDemolition>() == no_demolition && home.get<MonthsVacant>() > 0)
                vacant.push_back(home.ref());
        std::vector<bool> moved(households.span());
        for (const auto household : households.by_identity()) {
            Ref<Dwelling>& home = household.get<DwellingOf>();
            const int due = home ? dwellings[home].get<DueForDemolition>() : no_demolition;
            if (!is_condemned(due, now.month())) continue;
            if (due == now.month().value)
                here.get<SpentThisMonth>()[CostLine::renovation] += static_cast<double>(prices.relocation);
            if (vacant.empty() || share_of(derive(household.identity(), hash_text("stays here"))) >= remaining)
                continue;
            home = vacant.back();
            vacant.pop_back();
            moved[households.position(household.row())] = true;
        }
        for (const auto person : people) {
            const Ref<Household> theirs = person.get<HouseholdOf>();
            if (!theirs || !moved[households.position(theirs.row())]) continue;
            person.get<MonthsHere>() = 0;
            here.get<FlowsThisMonth>()[Flow::moved_within] += 1;
        }
    }
};

}  // namespace adem::model
