#include "models/areas/household_figures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/areas/area_code.hpp"
#include "models/areas/household_fit.hpp"
#include "models/areas/municipal_households.hpp"
#include "models/areas/rounding.hpp"
#include "models/population/household_plan.hpp"

namespace adem::model {
namespace {

using C = CbsColumn;
using P = Profile;
constexpr double fewest_households = 10;  // fewer, rounded to 5, say nothing about types
constexpr double smallest_size = 1, largest_size = 10;
constexpr int size_decimals = 3;

/// Households by type, as parts of all three.
std::optional<Finding> types_in(const RowAt& at) {
    const auto one = at[C::one_person], without = at[C::without_children], with = at[C::with_children];
    const bool mixed = at.is_percent(C::one_person) != at.is_percent(C::without_children) ||
                       at.is_percent(C::one_person) != at.is_percent(C::with_children);
    if (!one || !without || !with || mixed) return std::nullopt;
    const double all = *one + *without + *with;
    const double households = at[C::households].value_or(at.is_percent(C::one_person) ? fewest_households : all);
    if (all <= 0 || households < fewest_households) return std::nullopt;
    return Finding{{*one / all, *without / all, *with / all}, "", 0};
}

/// Residents for each household of the same row, else the mean that it states, which has one decimal.
std::optional<Finding> size_in(const RowAt& at) {
    const auto residents = at[C::residents], households = at[C::households];
    const bool counted = residents && households && *households >= fewest_households;
    const auto size = counted ? std::optional(*residents / *households) : at[C::household_size];
    if (!size || *size < smallest_size || *size > largest_size) return std::nullopt;
    return Finding{{*size}, counted ? "residents for each household" : "", 0};
}

/// A source of household figures that does not stem from the key figures.
struct Estimate {
    HouseholdShares shares;
    std::string source;
    Area origin;
};

class HouseholdFigures {
  public:
    HouseholdFigures(const FigureSearch& search, P& profile) : search_(search), profile_(profile) {
        ages_ = {profile.age_0_14.value, profile.age_15_24.value, profile.age_25_44.value, profile.age_45_64.value,
                 profile.age_65_plus.value};
        const bool city = profile.place_type == PlaceType::city;
        const auto usual = household_positions(profile.place_type);
        estimates_.push_back({expected_households(usual, ages_, usual_shared_per_other),
                              fmt::format("CBS StatLine 71488ned, 2020, {}, positions by age with the ages here",
                                          city ? "the four largest cities" : "municipalities below 30,000 residents"),
                              Area::country});
        add_municipality();
    }

    const HouseholdShares& expected() const { return estimates_.front().shares; }

    void state() {
        const Estimate& best = estimates_.front();
        state({&P::one_person_share, &P::without_children_share, &P::with_children_share}, types_in,
              {best.shares.one_person, best.shares.without_children, best.shares.with_children}, share_decimals);
        state({&P::household_size}, size_in, {best.shares.size}, size_decimals);
        set(&P::single_parent_share, best.shares.single_parent, share_decimals, best.source, best.origin);
        set(&P::shared_household_share, best.shares.shared, share_decimals, best.source, best.origin);
        set(&P::other_member_share, best.shares.other_member, share_decimals, best.source, best.origin);
        const bool known = best.shares.one_child + best.shares.two_children > 0;
        const std::string source = known ? best.source : "assumption: none stated, families as in the country";
        const Area origin = known ? best.origin : Area::assumption;
        set(&P::one_child_share, best.shares.one_child, share_decimals, source, origin);
        set(&P::two_children_share, best.shares.two_children, share_decimals, source, origin);
    }

  private:
    void add_municipality() {
        const auto around = areas_around(search_.code());
        const auto is_municipality = [](const std::string& code) { return level_of(code) == Area::municipality; };
        const auto municipality = std::ranges::find_if(around, is_municipality);
        if (municipality == around.end()) return;
        const auto found = municipal_households(search_.files(), *municipality, profile_.municipality);
        if (!found) return;
        if (found->positions) {
            estimates_.insert(estimates_.begin(),
                              {expected_households(*found->positions, ages_, found->shared_per_other),
                               found->source + ", positions by age with the ages here", Area::municipality});
        } else {
            estimates_.insert(estimates_.begin(), {*found->shares, found->source, Area::municipality});
        }
        estimates_.front().shares.one_child = found->one_child;
        estimates_.front().shares.two_children = found->two_children;
    }

    /// From the key figures of the area or its wijk, else the estimate; one for the country comes after key figures.
    void state(const std::vector<SourcedFigure P::*>& figures, const Rule& rule, const std::vector<double>& estimated,
               int decimals) {
        const Estimate& best = estimates_.front();
        const Area until = best.origin == Area::municipality ? Area::district : Area::country;
        const auto found = search_.first({rule}, Area::neighbourhood, until);
        for (std::size_t i = 0; i < figures.size(); ++i)
            set(figures[i], found ? found->values[i] : estimated[i], decimals, found ? found->source() : best.source,
                found ? found->origin : best.origin);
    }

    void set(SourcedFigure P::*figure, double value, int decimals, const std::string& source, Area origin) {
        profile_.*figure = {with_decimals(value, decimals), source, origin, {}};
    }

    const FigureSearch& search_;
    P& profile_;
    BroadAges ages_{};
    std::vector<Estimate> estimates_;  // the best first
};

}  // namespace

void state_households(const FigureSearch& search, Profile& profile, std::vector<Remark>& remarks,
                      const Place& asked_at) {
    HouseholdFigures figures(search, profile);
    figures.state();
    const auto problems = plan_households(profile).problems;
    if (problems.empty()) return;
    if (!fit_households(profile, figures.expected()))
        throw InputError(Problem{asked_at, fmt::format("no households fit the residents of {}: {}", search.code(),
                                                       problems.front().message)});
    remarks.push_back({"huishoudens en leeftijden spraken elkaar tegen; de huishoudens zijn aangepast",
                       "households and ages contradicted each other; the households were changed"});
}

}  // namespace adem::model
