#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "models/population/apportion.hpp"
#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"

/// Background, education and employment of persons.
///
/// How many have a trait is the profile's figure; who has it is decided by a score, a logistic regression whose
/// constant is fitted to that number. The coefficients (log-odds) are assumptions of the usual sign and size in Dutch
/// surveys: members of a household resemble each other in background and education; the young are higher educated
/// than the old; the better educated and those between 25 and 55 work more, students, single parents, mothers of small
/// children and people who came, or whose parents came, from outside Europe somewhat less.
namespace adem::model {
namespace {

constexpr int fifteen = 15 * 12;
constexpr int eighteen = 18 * 12;
constexpr int twenty_one = 21 * 12;
constexpr int seventy_five = 75 * 12;

int rounded(double x) { return static_cast<int>(std::lround(x)); }

double years(const SyntheticPerson& person) { return person.age / 12.0; }

template <typename Score>
std::vector<Candidate> candidates_of(const std::vector<SyntheticPerson>& persons, Score score) {
    std::vector<Candidate> candidates;
    candidates.reserve(persons.size());
    for (std::uint32_t row = 0; row < persons.size(); ++row)
        if (const auto value = score(persons[row])) candidates.push_back({*value, persons[row].identity, row});
    return candidates;
}

/// One number for each household, shared by its members.
std::vector<double> household_noise(const SynthesisInput& input, const SyntheticPopulation& population,
                                    std::string_view what) {
    std::vector<double> numbers;
    for (const SyntheticHousehold& household : population.households)
        numbers.push_back(noise(draws_of(input.stream, household.identity, what)));
    return numbers;
}

/// The share of an age, 18 to 26, that is still in education; assumption.
double student_share(double age) {
    constexpr std::array shares{0.75, 0.70, 0.62, 0.52, 0.42, 0.30, 0.20, 0.12, 0.07};
    const auto row = static_cast<std::size_t>(age) - 18;
    return row < shares.size() ? shares[row] : 0;
}

bool has_small_child(const SyntheticPopulation& population, const SyntheticPerson& person) {
    if (person.role != HouseholdRole::parent) return false;
    // Children are sorted from old to young, so the last member is the youngest.
    const SyntheticPerson& last = population.members(population.households[person.household]).back();
    return last.role == HouseholdRole::child && last.age < 4 * 12;
}

bool is_single_parent(const SyntheticPopulation& population, const SyntheticPerson& person) {
    return person.role == HouseholdRole::parent &&
           population.households[person.household].type == HouseholdType::single_parent;
}

double work_by_age(double age) {
    if (age < 18) return -1.2;
    if (age < 25) return 0.0;
    if (age < 55) return 0.6;
    if (age < 60) return 0.1;
    if (age < 67) return -0.9;
    return -3.5;
}

double work_by_education(Education education) {
    constexpr std::array by_level{-1.3, -0.6, 0.1, 0.8, -0.4};
    return by_level[static_cast<std::size_t>(education)];
}

}  // namespace

void set_backgrounds(const SynthesisInput& input, SyntheticPopulation& population) {
    const Profile& p = input.profile;
    const std::vector<int> counts =
        apportion(input.plan.residents,
                  std::array{p.origin_netherlands.value, p.origin_europe.value, p.origin_outside_europe.value});
    const std::vector<double> family = household_noise(input, population, "background of the household");
    auto candidates = candidates_of(population.persons, [&](const SyntheticPerson& person) {
        const double own = noise(draws_of(input.stream, person.identity, "background"));
        return std::optional(1.5 * family[person.household] + 0.5 * own + 0.03 * years(person));
    });
    keep_best(candidates, input.plan.residents);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const int place = static_cast<int>(i);
        population.persons[candidates[i].row].background =
            place < counts[0] ? Background::netherlands
                              : (place < counts[0] + counts[1] ? Background::europe : Background::outside_europe);
    }
}

void set_education(const SynthesisInput& input, SyntheticPopulation& population) {
    auto& persons = population.persons;
    int of_15_and_older = 0;
    for (SyntheticPerson& person : persons) {
        of_15_and_older += person.age >= fifteen;
        const bool student =
            person.age < eighteen ||
            draws_of(input.stream, person.identity, "in education").chance(student_share(years(person)));
        person.education = student ? Education::in_school : Education::middle;
    }
    const std::vector<double> family = household_noise(input, population, "education of the household");
    const auto score = [&](const SyntheticPerson& person) {
        const double own = noise(draws_of(input.stream, person.identity, "education"));
        return own + 0.7 * family[person.household] - 0.03 * std::max(years(person) - 30, 0.0) -
               (person.background == Background::outside_europe ? 0.5 : 0.0);
    };
    const auto share = [&](const SourcedFigure& figure) { return rounded(figure.value * of_15_and_older); };
    auto candidates = candidates_of(persons, [&](const SyntheticPerson& person) {
        const bool old_enough = person.education != Education::in_school && person.age >= twenty_one;
        return old_enough ? std::optional(score(person)) : std::nullopt;
    });
    const std::size_t high = best_first(candidates, share(input.profile.education_high_share));
    for (std::size_t i = 0; i < high; ++i) persons[candidates[i].row].education = Education::high;
    candidates = candidates_of(persons, [&](const SyntheticPerson& person) {
        return person.education == Education::middle ? std::optional(-score(person)) : std::nullopt;
    });
    keep_best(candidates, share(input.profile.education_low_share));
    const auto none = static_cast<std::size_t>(share(input.profile.education_none_share));
    for (std::size_t i = 0; i < candidates.size(); ++i)
        persons[candidates[i].row].education = i < none ? Education::none : Education::low;
}

void set_employment(const SynthesisInput& input, SyntheticPopulation& population) {
    auto candidates = candidates_of(population.persons, [&](const SyntheticPerson& person) -> std::optional<double> {
        if (person.age < fifteen || person.age >= seventy_five) return std::nullopt;
        const bool mother = person.sex == Sex::woman && has_small_child(population, person);
        return noise(draws_of(input.stream, person.identity, "employed at the start")) + work_by_age(years(person)) +
               work_by_education(person.education) - (mother ? 0.5 : 0.0) - (person.sex == Sex::woman ? 0.2 : 0.0) -
               (is_single_parent(population, person) ? 0.7 : 0.0) -
               (person.background == Background::outside_europe ? 0.5 : 0.0);
    });
    const int employed = rounded(input.profile.employment_rate.value * static_cast<double>(candidates.size()));
    const std::size_t chosen = best_first(candidates, employed);
    for (std::size_t i = 0; i < chosen; ++i) population.persons[candidates[i].row].employed = true;
}

}  // namespace adem::model
