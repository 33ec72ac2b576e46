#pragma once

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/liking.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who is new here (born, or arrived last month) is tied to all others of the household. Arriving adults may have kin
/// in the neighbourhood: of some persons drawn at random, each is kin with chance k · liking (rules/liking.hpp).
struct HouseholdTies {
    static constexpr std::string_view name = "household_ties";
    static constexpr std::string_view about = "Newborns and newcomers are tied to their household, some to kin";
    Liking liking;
    Parameter<float> strength, kin, kin_strength;
    Parameter<int> relatives, adult_age;

    static void describe(auto& d) {
        d.rule(&HouseholdTies::liking);
        d.param("strength", &HouseholdTies::strength, {0.9, "1", 0, 1}, Fixed{}, assumption,
                "strength of ties within a household");
        d.param("kin", &HouseholdTies::kin, {0.8, "1", 0, 1}, Beta{8, 2}, assumption,
                "chance that one of the relatives tried, who is quite alike, is kin");
        d.param("kin_strength", &HouseholdTies::kin_strength, {0.7, "1", 0, 1}, Fixed{}, assumption,
                "strength of ties with kin");
        d.param("relatives", &HouseholdTies::relatives, {3, "person", 0, 10}, Fixed{}, assumption,
                "how many persons may turn out to be kin");
        d.param("adult_age", &HouseholdTies::adult_age, {18, "year", 16, 21}, Fixed{}, assumption,
                "age from which kin elsewhere is counted");
    }

    using Residents =
        Every<Resident, In<HouseholdOf>, In<MonthsHere>, In<AgeMonths>, In<EducationOf>, In<BackgroundOf>, WithTies>;
    using Places = Draw<"household ties: places on the circle">;
    using Kin = Draw<"household ties: kin">;

    void operator()(Residents residents, Every<Household, In<Adults>> households, Places places, Kin draw,
                    TieOffers offers) const {
        std::vector<bool> has_new(households.span());
        std::vector<Residents::Individual> arrived;
        for (const auto person : residents) {
            if (person.get<MonthsHere>() != 0 || !person.get<HouseholdOf>()) continue;
            has_new[households.position(person.get<HouseholdOf>().row())] = true;
            if (person.get<AgeMonths>() >= 12 * adult_age) arrived.push_back(person);
        }
        tie_households(residents, households, has_new, offers);
        if (!arrived.empty() && relatives > 0) find_kin(residents, arrived, places, draw, offers);
    }

  private:
    using Place = std::tuple<double, Identity, Row>;  // position, person

    void tie_households(const Residents& residents, const Every<Household, In<Adults>>& households,
                        const std::vector<bool>& has_new, TieOffers& offers) const {
        std::vector<std::pair<std::size_t, Residents::Individual>> members;
        for (const auto person : residents) {
            if (!person.get<HouseholdOf>()) continue;
            const std::size_t home = households.position(person.get<HouseholdOf>().row());
            if (has_new[home]) members.emplace_back(home, person);
        }
        std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
            return std::pair(a.first, a.second.row()) < std::pair(b.first, b.second.row());
        });
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size() && members[j].first == members[i].first; ++j)
                if (members[i].second.template get<MonthsHere>() == 0 ||
                    members[j].second.template get<MonthsHere>() == 0)
                    offers.mutual(members[i].second, members[j].second, strength, TieContext::household);
    }

    void find_kin(const Residents& residents, const std::vector<Residents::Individual>& arrived, const Places& places,
                  const Kin& draw, TieOffers& offers) const {
        std::vector<Place> circle;
        for (const auto person : residents) {
            if (person.get<AgeMonths>() < 12 * adult_age) continue;
            const double place = places.of(person).uniform();
            if (place < share_considered)
                circle.emplace_back(place / share_considered, person.identity(), person.row());
        }
        if (circle.empty()) return;
        std::sort(circle.begin(), circle.end());
        for (const auto& person : arrived) {
            const Draws own = draw.of(person);
            for (unsigned k = 0; k < static_cast<unsigned>(relatives.value); ++k) {
                const auto other = residents.at(next_on(circle, own.uniform(k + k)));
                if (other.get<HouseholdOf>() == person.get<HouseholdOf>()) continue;
                const double chance = static_cast<double>(kin) * liking.liking(traits(person), traits(other));
                if (own.chance(chance, k + k + 1)) offers.mutual(person, other, kin_strength, TieContext::kin);
            }
        }
    }

    /// Of all adults this share stands on the circle in a month, so that sorting takes little time.
    static constexpr double share_considered = 0.125;

    static Row next_on(const std::vector<Place>& circle, double point) {
        const auto next = std::lower_bound(circle.begin(), circle.end(), Place(point, Identity{}, Row{0}));
        return std::get<Row>(next == circle.end() ? circle.front() : *next);
    }
    static Traits traits(const Residents::Individual& person) {
        return {person.get<AgeMonths>(), person.get<EducationOf>(), person.get<BackgroundOf>()};
    }
};

}  // namespace adem::model
