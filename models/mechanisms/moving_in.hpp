#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/newcomer_attitudes.hpp"
#include "models/state/at_start.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Vacant dwellings are let to newcomers so that the usual share stays vacant.
///
///     p(let) = (vacant - usual share · dwellings + usual outflow) / vacant, within [0, 1]
///     income ~ share among newcomers · share among those who live in this tenure · exp(t · (reputation - usual) ·
///     rank) kind   ~ shortage against the kinds of household of the start (the stock draws whom it is fit for)
///
/// The newcomers resemble one of the households of that kind and income, drawn at random, member by member; their
/// attitudes are their own, they know nobody, and no worker knows them.
struct MovingIn {
    static constexpr std::string_view name = "moving_in";
    static constexpr std::string_view about = "Vacant dwellings are let to newcomers";
    Parameter<float> usual_outflow, reputation_tilt, any_kind;

    static void describe(auto& d) {
        d.param("usual_outflow", &MovingIn::usual_outflow, {0.1, "1/year", 0, 1}, Fixed{},
                "CBS 2015-2017: one in ten moves in a year", "share of the dwellings that become vacant");
        d.param("reputation_tilt", &MovingIn::reputation_tilt, {1, "1", -10, 10}, Normal{1, 1}, assumption,
                "how much a better name than at the start draws higher incomes");
        d.param("any_kind", &MovingIn::any_kind, {0.005, "1", 0, 1}, Fixed{}, assumption,
                "weight of the kinds at the start, as a share of the dwellings, beside their shortage");
    }

    using Dwellings = Every<Dwelling, In<TenureOf>, InOut<MonthsVacant>, InOut<VacancyNumber>>;
    using Households = Every<Household, In<DwellingOf>, In<IncomeOf>, In<ProblemDebt>, In<DebtMonths>, In<Adults>,
                             In<Children>, In<Earners>, In<HighestEducation>>;
    using Residents = Every<Resident, In<HouseholdOf>, In<IsReferencePerson>, In<AgeMonths>, In<SexOf>, In<EducationOf>,
                            In<BackgroundOf>, In<RoleInHousehold>, In<Employed>, In<OwnMeans>, In<LifeDomains>,
                            In<Need>, In<NeedKnown>, In<SelfEfficacy>>;
    using Here = Whole<Neighbourhood, In<VacancyNorm>, In<ShareOfNewcomers>, In<Reputation>, In<ReputationNorm>,
                       In<HouseholdNorm>, In<TrustNorm>, In<TrustInPeopleNorm>, In<ExpectationNorm>, In<RatingNorm>,
                       In<NuisanceNorm>>;
    using Letting = Draw<"moving in: letting">;
    using Likeness = Draw<"moving in: likeness">;
    using Attitude = Draw<"moving in: attitudes">;

    void operator()(Dwellings dwellings, Households households, Residents residents, Here here, Letting letting,
                    Likeness likeness, Attitude attitude, Births<Household> new_households,
                    Births<Resident> new_residents) const {
        std::vector<Arrival> arrivals = let(dwellings, households, here, letting);
        if (arrivals.empty()) return;
        const Stock stock = count(dwellings, households, residents);
        for (Arrival& arrival : arrivals) choose_kind(arrival, stock, here, dwellings, letting);
        find_likes(arrivals, stock, households, likeness);
        collect_members(arrivals, households, residents);
        const AttitudeNorms norms = norms_of(here);
        const float mean_education = mean_by_education(stock.by_education);
        for (const Arrival& arrival : arrivals) {
            if (arrival.members.empty()) continue;
            const Identity identity = settle(arrival, dwellings, households, new_households);
            for (std::size_t m = 0; m < arrival.members.size(); ++m) {
                const Identity person = derive(identity, m);
                const auto& like = arrival.members[m];
                welcome(new_residents.add(person).template refer<HouseholdOf>(identity), like,
                        first_attitudes(attitude.of(person), norms, like.get<EducationOf>(), mean_education));
            }
        }
    }

  private:
    struct Arrival {
        Row dwelling;
        HouseholdKind kind{};
        IncomeClass income{};
        double point = 0;                       // on the circle on which the households have places too
        Row like = no_row;                      // the household they resemble
        std::tuple<double, Identity> distance;  // to it
        std::vector<Residents::Individual> members = {};
    };
    struct Stock {
        std::vector<HouseholdKind> kind;  // by position of the household
        Keyed<float, HouseholdKind> kinds{};
        Keyed<Keyed<float, IncomeClass>, Tenure> incomes{};
        Keyed<int, Education> by_education{};
        float households = 0;
    };

    std::vector<Arrival> let(const Dwellings& dwellings, const Households& households, const Here& here,
                             const Letting& letting) const {
        std::vector<bool> taken(dwellings.span());
        for (const auto home : households)
            if (home.get<DwellingOf>()) taken[dwellings.position(home.get<DwellingOf>().row())] = true;
        float all = 0, vacant = 0;
        for (const auto dwelling : dwellings) {
            const bool empty = !taken[dwellings.position(dwelling.row())];
            auto& months = dwelling.get<MonthsVacant>();
            if (empty && months < MonthsVacant::info.high) ++months;
            if (!empty) months = 0;
            all += 1;
            vacant += empty ? 1 : 0;
        }
        const float wanted = vacant - here.get<VacancyNorm>() * all + usual_outflow / 12 * (all - vacant);
        std::vector<Arrival> arrivals;
        if (vacant == 0 || wanted <= 0) return arrivals;
        for (const auto dwelling : dwellings) {
            if (taken[dwellings.position(dwelling.row())]) continue;
            if (letting.of(dwelling).chance(static_cast<double>(wanted / vacant), 0))
                arrivals.push_back({.dwelling = dwelling.row(), .distance = {math::infinity, Identity{}}});
        }
        return arrivals;
    }

    static Stock count(const Dwellings& dwellings, const Households& households, const Residents& residents) {
        Stock stock;
        stock.kind.resize(households.span());
        for (const auto person : residents) {
            ++stock.by_education[person.get<EducationOf>()];
            if (!person.get<IsReferencePerson>() || !person.get<HouseholdOf>()) continue;
            const auto home = households[person.get<HouseholdOf>()];
            const auto kind = household_kind(person.get<AgeMonths>() / 12, home.get<Adults>(), home.get<Children>());
            stock.kind[households.position(home.row())] = kind;
            stock.kinds[kind] += 1;
            stock.households += 1;
            if (home.get<DwellingOf>())
                stock.incomes[dwellings[home.get<DwellingOf>()].get<TenureOf>()][home.get<IncomeOf>()] += 1;
        }
        return stock;
    }

    void choose_kind(Arrival& arrival, const Stock& stock, const Here& here, const Dwellings& dwellings,
                     const Letting& letting) const {
        const auto dwelling = dwellings.at(arrival.dwelling);
        const Draws draws = letting.of(dwelling);
        Keyed<double, IncomeClass> incomes{};
        const auto& among = stock.incomes[dwelling.get<TenureOf>()];
        const float fame = reputation_tilt * (here.get<Reputation>() - here.get<ReputationNorm>());
        const bool known = here.get<ReputationNorm>() > 0;  // the start is remembered
        for (const IncomeClass income : all_of<IncomeClass>()) {
            const auto rank = static_cast<float>(income);
            const double tilt = known ? math::exp(static_cast<double>(fame * rank)) : 1;
            incomes[income] = tilt * static_cast<double>(here.get<ShareOfNewcomers>()[income] * (among[income] + 1));
        }
        Keyed<double, HouseholdKind> kinds{};
        for (const HouseholdKind kind : all_of<HouseholdKind>()) {
            const float usual = known ? here.get<HouseholdNorm>()[kind] * stock.households : stock.kinds[kind];
            kinds[kind] = static_cast<double>(std::max(usual - stock.kinds[kind], 0.0F) + any_kind * usual);
        }
        arrival.income = pick(incomes, draws.uniform(1));
        arrival.kind = pick(kinds, draws.uniform(2));
        arrival.point = draws.uniform(3);
    }

    /// One of the words with chance proportional to its weight; the first when all weights are 0.
    template <class Word>
    static Word pick(const Keyed<double, Word>& weights, double u) {
        double total = 0;
        for (const double weight : weights) total += weight;
        double passed = 0;
        for (const Word word : all_of<Word>()) {
            passed += weights[word];
            if (u * total < passed) return word;
        }
        return Word{};
    }

    /// Every household has a place on a circle this month. Newcomers resemble the next one of their kind and income
    /// beyond their own point; of their kind alone, or any, only if there is none.
    static void find_likes(std::vector<Arrival>& arrivals, const Stock& stock, const Households& households,
                           const Likeness& likeness) {
        for (const auto home : households) {
            const double place = likeness.of(home).uniform();
            const HouseholdKind kind = stock.kind[households.position(home.row())];
            for (Arrival& arrival : arrivals) {
                double distance = place - arrival.point + (place < arrival.point ? 1 : 0);
                distance += (arrival.kind == kind ? 0 : 1 + 1) + (arrival.income == home.get<IncomeOf>() ? 0 : 1);
                const std::tuple candidate(distance, home.identity());
                if (candidate >= arrival.distance) continue;
                arrival.distance = candidate;
                arrival.like = home.row();
            }
        }
    }

    static void collect_members(std::vector<Arrival>& arrivals, const Households& households,
                                const Residents& residents) {
        std::vector<std::vector<Arrival*>> likes(households.span());
        for (Arrival& arrival : arrivals)
            if (arrival.like != no_row) likes[households.position(arrival.like)].push_back(&arrival);
        for (const auto person : residents) {
            if (!person.get<HouseholdOf>()) continue;
            for (Arrival* arrival : likes[households.position(person.get<HouseholdOf>().row())])
                arrival->members.push_back(person);
        }
        for (Arrival& arrival : arrivals)
            std::sort(arrival.members.begin(), arrival.members.end(),
                      [](const auto& a, const auto& b) { return a.identity() < b.identity(); });
    }

    static Identity settle(const Arrival& arrival, const Dwellings& dwellings, const Households& households,
                           Births<Household>& births) {
        const auto dwelling = dwellings.at(arrival.dwelling);
        const auto like = households.at(arrival.like);
        auto& number = dwelling.get<VacancyNumber>();
        ++number;
        dwelling.get<MonthsVacant>() = 0;
        const Identity identity = derive(dwelling.identity(), static_cast<std::uint64_t>(number));
        births.add(identity)
            .refer<DwellingOf>(dwelling.ref())
            .set<IncomeOf>(arrival.income)
            .set<ProblemDebt>(like.get<ProblemDebt>())
            .set<DebtMonths>(like.get<DebtMonths>())
            .set<Adults>(like.get<Adults>())
            .set<Children>(like.get<Children>())
            .set<Earners>(like.get<Earners>())
            .set<HighestEducation>(like.get<HighestEducation>());
        return identity;
    }

    static void welcome(NewRow<Resident> newcomer, const Residents::Individual& like, const FirstAttitudes& first) {
        newcomer.set<AgeMonths>(like.get<AgeMonths>())
            .set<SexOf>(like.get<SexOf>())
            .set<EducationOf>(like.get<EducationOf>())
            .set<BackgroundOf>(like.get<BackgroundOf>())
            .set<RoleInHousehold>(like.get<RoleInHousehold>())
            .set<IsReferencePerson>(like.get<IsReferencePerson>())
            .set<Employed>(like.get<Employed>())
            .set<OwnMeans>(like.get<OwnMeans>())
            .set<LifeDomains>(like.get<LifeDomains>())
            .set<Need>(like.get<Need>())
            .set<NeedKnown>(like.get<NeedKnown>())
            .set<Cohort>(static_cast<std::uint8_t>(cohort_newcomer))
            .set<SelfEfficacy>(detail::first_value<Unit16>(static_cast<double>(like.get<SelfEfficacy>())))
            .set<Disposition>(first.disposition)
            .set<TrustInInstitutions>(first.trust)
            .set<TrustInPeople>(first.trust_in_people)
            .set<ExpectationOfFuture>(first.expectation)
            .set<Loneliness>(first.loneliness)
            .set<Energy>(first.energy)
            .set<NeighbourhoodRating>(first.rating)
            .set<PerceivedNuisance>(first.nuisance);
    }
};

}  // namespace adem::model
