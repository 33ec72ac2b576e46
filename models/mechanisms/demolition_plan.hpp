#pragma once

#include "models/rules/demolition_terms.hpp"
#include "models/rules/plan_news.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// A plan to pull down homes in social rent is announced, waits while it is held up, and weighs on the place until then
/// (rules/demolition_terms.hpp). Who lives in the homes hears of it (rules/plan_news.hpp).
struct DemolitionPlan {
    static constexpr std::string_view name = "demolition_plan";
    static constexpr std::string_view about = "A plan to pull down homes is announced and held up";
    DemolitionTerms terms;
    PlanNews news;
    Lever<float> share;

    static void describe(auto& d) {
        d.rule(&DemolitionPlan::terms);
        d.rule(&DemolitionPlan::news);
        d.lever("physical.demolition", &DemolitionPlan::share, {0, "1", 0, 0.5}, "by definition",
                "Share of the homes in social rent that a plan takes to be pulled down and rebuilt");
    }

    void operator()(Every<Dwelling, In<TenureOf>, InOut<DueForDemolition>> dwellings,
                    Every<Household, In<DwellingOf>> households, Every<Resident, In<HouseholdOf>> residents,
                    Whole<Neighbourhood, InOut<ImposedPlan>, InOut<HomesDue>, In<PlanHeldUp>> here, Now now,
                    Send<Experience> send) const {
        here.get<ImposedPlan>() = 0;
        if (share <= 0 && here.get<HomesDue>() == 0) return;
        const std::int16_t wait = here.get<PlanHeldUp>() > 0 ? 1 : 0;
        std::vector<bool> announced(dwellings.span());
        int due = 0;
        bool news_today = false;
        for (const auto home : dwellings) {
            auto& month = home.get<DueForDemolition>();
            const float place = DemolitionTerms::place_of(home.identity());
            if (month != no_demolition) {
                if (month > now.month().value) month = static_cast<std::int16_t>(month + wait);
            } else if (home.get<TenureOf>() == Tenure::social_rent && place < share) {
                month = terms.due_month(now.month(), place / share);
                announced[dwellings.position(home.row())] = news_today = true;
            }
            due += month != no_demolition ? 1 : 0;
        }
        here.get<HomesDue>() = due;
        const float all = static_cast<float>(dwellings.size());
        here.get<ImposedPlan>() = terms.imposed(static_cast<float>(due) / std::max(all, 1.0F), news.guarantee);
        if (news_today) news.tell(announced, dwellings, households, residents, send);
    }
};

}  // namespace adem::model
