#include <algorithm>
#include <array>
#include <cmath>

#include "models/population/apportion.hpp"
#include "models/population/iterative_fit.hpp"
#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"
#include "models/rules/demographic_rates.hpp"

/// Dwellings, who lives in which, and since when.
///
/// Occupied and empty dwellings each have the stated tenures. Where there are more households than occupied dwellings,
/// the young who live alone or share have none: they rent rooms. How many households of each income class and type have
/// each tenure is fitted: the table of the country brought to the households and dwellings here by iterative
/// proportional fitting. Which of them is decided by a score of age and social assistance. Coefficients are
/// assumptions.
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

double room_score(const SyntheticHousehold& household, double age) {
    return 2.5 * (household.type == HouseholdType::one_person) + 1.5 * (household.type == HouseholdType::shared) +
           3.0 * (age < 28) + 0.7 * (household.income == IncomeClass::low) - 0.02 * age;
}

double owner_score(const SyntheticHousehold& household, double age) {
    return -3.0 * household.social_assistance + 0.6 * (age >= 35) - 1.0 * (age < 27);
}

double social_rent_score(const SyntheticHousehold& household, double age) {
    return 0.8 * household.social_assistance + 0.6 * (household.size > 2) + 0.7 * (age >= 45) - 1.5 * (age < 30);
}

constexpr std::size_t incomes = vocabulary_size<IncomeClass>;
constexpr std::size_t types = vocabulary_size<HouseholdType>;
constexpr std::size_t tenures = vocabulary_size<Tenure>;

/// Shares of owners, social and private tenants by income class and type of household in the country. Assumption; the
/// usual order in Dutch surveys: ownership rises with income, more steeply for couples; a corporation houses low
/// incomes and single parents; who shares rents from others.
// clang-format off
constexpr std::array<std::array<double, tenures>, incomes * types> country{{
    // One person, couple, couple with children, single parent, shared: first of low incomes, then middle, then high.
    {0.25, 0.56, 0.19}, {0.45, 0.44, 0.11}, {0.38, 0.50, 0.12}, {0.22, 0.66, 0.12}, {0.15, 0.25, 0.60},
    {0.52, 0.28, 0.20}, {0.72, 0.17, 0.11}, {0.77, 0.14, 0.09}, {0.50, 0.38, 0.12}, {0.30, 0.20, 0.50},
    {0.75, 0.08, 0.17}, {0.88, 0.04, 0.08}, {0.93, 0.03, 0.04}, {0.82, 0.09, 0.09}, {0.50, 0.08, 0.42},
}};
// clang-format on

std::size_t cell_of(const SyntheticHousehold& household) {
    return static_cast<std::size_t>(household.income) * types + static_cast<std::size_t>(household.type);
}

/// Households by income class and type (rows) and tenure, in whole numbers.
std::vector<std::vector<int>> tenures_by_cell(const std::vector<int>& in_cell, const std::vector<int>& occupied) {
    NumberTable seed;
    for (std::size_t cell = 0; cell < in_cell.size(); ++cell)
        seed.emplace_back(country[cell].begin(), country[cell].end());
    const std::vector<double> rows(in_cell.begin(), in_cell.end()), columns(occupied.begin(), occupied.end());
    return in_whole_numbers(fitted(std::move(seed), rows, columns), in_cell, occupied);
}

class Housing {
  public:
    Housing(const SynthesisInput& input, SyntheticPopulation& population) : input_(input), population_(population) {
        for (std::uint32_t row = 0; row < population.households.size(); ++row) waiting_.push_back(row);
    }

    void assign() {
        const Stock stock = stock_of(input_, static_cast<int>(waiting_.size()));
        const int housed = stock.occupied[0] + stock.occupied[1] + stock.occupied[2];
        take_best(waiting_, static_cast<int>(waiting_.size()) - housed, "lives in rooms", room_score);
        const auto chosen = with_tenure(stock.occupied);
        for (std::size_t tenure = 0; tenure < tenures; ++tenure)
            add_dwellings(static_cast<Tenure>(tenure), chosen[tenure]);
        for (std::size_t tenure = 0; tenure < stock.empty.size(); ++tenure)
            for (int i = 0; i < stock.empty[tenure]; ++i) add_dwelling(static_cast<Tenure>(tenure));
    }

  private:
    /// The households that are to have each tenure, in the order of rows.
    std::vector<std::vector<std::uint32_t>> with_tenure(const std::vector<int>& occupied) const {
        std::vector<std::vector<std::uint32_t>> cells(country.size());
        for (const std::uint32_t row : waiting_) cells[cell_of(population_.households[row])].push_back(row);
        std::vector<int> in_cell;
        for (const auto& rows : cells) in_cell.push_back(static_cast<int>(rows.size()));
        const auto counts = tenures_by_cell(in_cell, occupied);
        std::vector<std::vector<std::uint32_t>> chosen(tenures);
        const auto add = [&](Tenure tenure, const std::vector<std::uint32_t>& rows) {
            auto& those = chosen[static_cast<std::size_t>(tenure)];
            those.insert(those.end(), rows.begin(), rows.end());
        };
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            add(Tenure::owner, take_best(cells[cell], counts[cell][0], "owner at the start", owner_score));
            add(Tenure::social_rent,
                take_best(cells[cell], counts[cell][1], "social rent at the start", social_rent_score));
            add(Tenure::private_rent, cells[cell]);
        }
        for (auto& rows : chosen) std::ranges::sort(rows);
        return chosen;
    }

    /// Takes the `count` households with the highest scores out of those who wait, in the order of rows.
    template <typename Score>
    std::vector<std::uint32_t> take_best(std::vector<std::uint32_t>& waiting, int count, std::string_view what,
                                         Score score) const {
        std::vector<Candidate> candidates;
        for (const std::uint32_t row : waiting) {
            const SyntheticHousehold& household = population_.households[row];
            const double value = score(household, age_of_first(population_, household));
            candidates.push_back(
                {value + noise(draws_of(input_.stream, household.identity, what)), household.identity, row});
        }
        const std::size_t chosen = best_first(candidates, count);
        std::vector<std::uint32_t> rows;
        waiting.clear();
        for (std::size_t i = 0; i < candidates.size(); ++i) (i < chosen ? rows : waiting).push_back(candidates[i].row);
        std::ranges::sort(rows);
        std::ranges::sort(waiting);
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
