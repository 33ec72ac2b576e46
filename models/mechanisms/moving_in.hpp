#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/newcomer_attitudes.hpp"
#include "models/rules/newcomer_choice.hpp"
#include "models/rules/newcomers.hpp"

namespace adem::model {

/// Households from outside come to live in the dwellings on offer. Their income and kind follow rules/
/// newcomer_choice.hpp; they resemble one of the households of that kind, income and age, drawn at random, member by
/// member; their attitudes are their own, they know nobody, and no worker knows them.
struct MovingIn {
    static constexpr std::string_view name = "moving_in";
    static constexpr std::string_view about = "Newcomers take the dwellings on offer";
    NewcomerChoice choice;

    static void describe(auto& d) { d.rule(&MovingIn::choice); }

    using Here = Whole<Neighbourhood, In<ShareOfNewcomers>, In<Reputation>, In<ReputationNorm>, In<HouseholdNorm>,
                       In<TrustNorm>, In<TrustInPeopleNorm>, In<ExpectationNorm>, In<RatingNorm>, In<NuisanceNorm>>;

    void operator()(newcomers::Dwellings dwellings, newcomers::Households households, newcomers::Residents residents,
                    Here here, Draw<"moving in: letting"> letting, Draw<"moving in: likeness"> likeness,
                    Draw<"moving in: attitudes"> attitude, Births<Household> new_households,
                    Births<Resident> new_residents) const {
        std::vector<newcomers::Arrival> arrivals;
        for (const auto dwelling : dwellings)
            if (dwelling.get<OnOffer>()) arrivals.push_back({.dwelling = dwelling.row()});
        if (arrivals.empty()) return;
        const newcomers::Stock stock = newcomers::count(dwellings, households, residents);
        for (auto& arrival : arrivals)
            newcomers::choose(arrival, stock, choice, here, dwellings.at(arrival.dwelling), letting);
        newcomers::find_likes(arrivals, stock, households, likeness);
        newcomers::collect_members(arrivals, households, residents);
        const AttitudeNorms norms = norms_of(here);
        const float mean_education = mean_by_education(stock.by_education);
        for (const auto& arrival : arrivals) {
            if (arrival.members.empty()) continue;
            const int older = newcomers::older(arrival);
            const Identity identity = newcomers::settle(arrival, dwellings, households, new_households);
            for (std::size_t m = 0; m < arrival.members.size(); ++m) {
                const Identity person = derive(identity, m);
                const auto& like = arrival.members[m];
                newcomers::welcome(
                    new_residents.add(person).template refer<HouseholdOf>(identity), like, older,
                    first_attitudes(attitude.of(person), norms, like.get<EducationOf>(), mean_education));
            }
        }
    }
};

}  // namespace adem::model
