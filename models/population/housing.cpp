#include <algorithm>
#include <array>
#include <cmath>

#include "models/population/apportion.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"

/// Dwellings, who lives in which, and since when.
///
/// Occupied and empty dwellings each have the stated tenures. Where there are more households than occupied dwellings,
/// the young who live alone or share have none: they rent rooms. Owners are those with higher incomes, partners and
/// some age; of the rest, low incomes and families rent from a corporation. Coefficients are assumptions.
namespace adem::model {
namespace {

struct Stock {
    std::vector<int> occupied, empty;  // by tenure
};

Stock stock_of(const SynthesisInput& input, int households) {
    const Profile& p = input.profile;
    const int dwellings =
        static_cast<int>(std::lround(p.dwellings_per_1000_residents.value * input.plan.residents / 1000.0));
    const int empty = static_cast<int>(std::lround(p.vacancy_share.value * dwellings));
    const int occupied = std::min(dwellings - empty, households);
    const std::array shares{p.owner_share.value, p.social_rent_share.value, p.private_rent_share.value};
    return {apportion(occupied, shares), apportion(dwellings - occupied, shares)};
}

double age_of_first(const SyntheticPopulation& population, const SyntheticHousehold& household) {
    return population.members(household).front().age / 12.0;
}

bool has_couple(const SyntheticHousehold& household) {
    return household.type == HouseholdType::couple || household.type == HouseholdType::couple_with_children;
}

double room_score(const SyntheticHousehold& household, double age) {
    return 2.5 * (household.type == HouseholdType::one_person) + 1.5 * (household.type == HouseholdType::shared) +
           3.0 * (age < 28) + 0.7 * (household.income == IncomeClass::low) - 0.02 * age;
}

double owner_score(const SyntheticHousehold& household, double age) {
    return 1.8 * (household.income == IncomeClass::high) - 1.8 * (household.income == IncomeClass::low) +
           0.8 * has_couple(household) - 3.0 * household.social_assistance + 0.6 * (age >= 35) - 1.0 * (age < 27);
}

double social_rent_score(const SyntheticHousehold& household, double age) {
    return 1.0 * (household.income == IncomeClass::low) - 1.0 * (household.income == IncomeClass::high) +
           0.8 * household.social_assistance + 0.6 * (household.size > 2) + 0.7 * (age >= 45) - 1.5 * (age < 30) -
           2.0 * (household.type == HouseholdType::shared);
}

class Housing {
  public:
    Housing(const SynthesisInput& input, SyntheticPopulation& population) : input_(input), population_(population) {
        for (std::uint32_t row = 0; row < population.households.size(); ++row) waiting_.push_back(row);
    }

    void assign() {
        const Stock stock = stock_of(input_, static_cast<int>(waiting_.size()));
        const int housed = stock.occupied[0] + stock.occupied[1] + stock.occupied[2];
        take_best(static_cast<int>(waiting_.size()) - housed, "lives in rooms", room_score);
        add_dwellings(Tenure::owner, take_best(stock.occupied[0], "owner at the start", owner_score));
        add_dwellings(Tenure::social_rent, take_best(stock.occupied[1], "social rent at the start", social_rent_score));
        add_dwellings(Tenure::private_rent, waiting_);
        for (std::size_t tenure = 0; tenure < stock.empty.size(); ++tenure)
            for (int i = 0; i < stock.empty[tenure]; ++i) add_dwelling(static_cast<Tenure>(tenure));
    }

  private:
    /// Takes the `count` households with the highest scores out of those who wait, in the order of rows.
    template <typename Score>
    std::vector<std::uint32_t> take_best(int count, std::string_view what, Score score) {
        std::vector<Candidate> candidates;
        for (const std::uint32_t row : waiting_) {
            const SyntheticHousehold& household = population_.households[row];
            const double value = score(household, age_of_first(population_, household));
            candidates.push_back(
                {value + noise(draws_of(input_.stream, household.identity, what)), household.identity, row});
        }
        const std::size_t chosen = best_first(candidates, count);
        std::vector<std::uint32_t> rows;
        waiting_.clear();
        for (std::size_t i = 0; i < candidates.size(); ++i) (i < chosen ? rows : waiting_).push_back(candidates[i].row);
        std::ranges::sort(rows);
        std::ranges::sort(waiting_);
        return rows;
    }

    std::uint32_t add_dwelling(Tenure tenure) {
        const auto number = static_cast<std::uint32_t>(population_.dwellings.size());
        population_.dwellings.push_back({derive(input_.neighbourhood, hash_text("dwelling"), number), tenure});
        return number;
    }

    void add_dwellings(Tenure tenure, const std::vector<std::uint32_t>& rows) {
        for (const std::uint32_t row : rows) {
            population_.households[row].tenure = tenure;
            population_.households[row].dwelling = add_dwelling(tenure);
        }
    }

    const SynthesisInput& input_;
    SyntheticPopulation& population_;
    std::vector<std::uint32_t> waiting_;
};

/// Expected number of moves from birth up to each month of age, within and between municipalities.
std::vector<double> moves_up_to_age() {
    std::vector<double> moves{0.0};
    for (int month = 0; month < 105 * 12; ++month) {
        const double share = moving_share_per_year(Move::within_municipality, month / 12) +
                             moving_share_per_year(Move::between_municipalities, month / 12);
        moves.push_back(moves.back() - math::log(1.0 - share) / 12.0);
    }
    return moves;
}

}  // namespace

void set_housing(const SynthesisInput& input, SyntheticPopulation& population) { Housing(input, population).assign(); }

/// The time since the oldest member last moved, at the rates of moving by age (the last of a stream of moves with
/// those rates). The household moved as one; who was born since has always lived here.
void set_months_here(const SynthesisInput& input, SyntheticPopulation& population) {
    const std::vector<double> moves = moves_up_to_age();
    for (const SyntheticHousehold& household : population.households) {
        const auto members = population.members(household);
        const auto oldest = std::ranges::max(members, {}, &SyntheticPerson::age).age;
        const double since = draws_of(input.stream, household.identity, "months here").exponential();
        const double at_last_move = moves[static_cast<std::size_t>(oldest)] - since;
        const auto moved = std::ranges::upper_bound(moves, at_last_move);  // first month after the last move
        const auto age_then = std::max<std::ptrdiff_t>(moved - moves.begin() - 1, 0);
        const auto months = oldest - static_cast<int>(age_then);
        for (SyntheticPerson& person : members)
            person.months_here = static_cast<std::int16_t>(std::min<int>(months, person.age));
    }
}

}  // namespace adem::model
