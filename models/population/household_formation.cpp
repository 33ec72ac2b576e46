#include <algorithm>
#include <tuple>

#include "models/population/adults_by_age.hpp"
#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"

/// Who lives with whom.
///
/// Children and others are chosen first, by the share of their age that is so in the table of household positions.
/// Children form sibling groups; each gets a mother of a fitting age, and a father of an age near hers. Then couples
/// without children are chosen by age, and whoever remains lives alone: exactly as many as the plan says.
namespace adem::model {
namespace {

constexpr int adult = 18 * 12;              // months; the youngest chosen as partner, parent or other
constexpr int must_be_child = 16 * 12;      // younger ones lead no household
constexpr int least_years_apart = 15 * 12;  // parent and child
constexpr int most_years_apart = 50 * 12;

// Assumptions, where no source in the profile says otherwise.
constexpr double share_of_lone_mothers = 0.85;  // of single parents
constexpr double share_of_same_sex_couples = 0.014;
constexpr double mean_age_at_first_birth = 30.2;  // of an only child's mother; Dutch mean of 2020 (CBS)
constexpr double earlier_per_further_child = 1.2;
constexpr double spread_of_age_at_first_birth = 6.0;
constexpr double men_are_older = 2.5;  // years, partners
constexpr double spread_of_partners_ages = 3.0;

class HouseholdFormer {
  public:
    HouseholdFormer(const SynthesisInput& input, SyntheticPopulation& population)
        : input_(input), persons_(population.persons), households_(population.households) {
        placed_.resize(persons_.size(), false);
    }

    void form() {
        households_.reserve(static_cast<std::size_t>(input_.plan.households));
        std::vector<std::uint32_t> children = choose_children();
        std::vector<std::uint32_t> others = choose_others();
        for (std::uint32_t row = 0; row < persons_.size(); ++row)
            if (!placed_[row]) adults_.add(persons_[row], row);
        form_families(children);
        form_couples();
        place_others(others);
        for (const std::uint32_t row : adults_.all())
            join(add_household(HouseholdType::one_person), row, HouseholdRole::single);
    }

  private:
    std::uint32_t add_household(HouseholdType type) {
        const auto number = static_cast<std::uint32_t>(households_.size());
        SyntheticHousehold household;
        household.identity = household_identity(input_.neighbourhood, number);
        household.type = type;
        households_.push_back(household);
        return number;
    }

    void join(std::uint32_t household, std::uint32_t row, HouseholdRole role) {
        persons_[row].household = household;
        persons_[row].role = role;
        ++households_[household].size;
    }

    double share_at(double PositionsAtAge::*position, int age) const {
        return position_share(input_.profile.place_type, position, age / 12.0);
    }

    Draws draws(Identity who, std::string_view what) const { return draws_of(input_.stream, who, what); }

    void choose(std::vector<Candidate>& candidates, int count, std::vector<std::uint32_t>& rows) {
        keep_best(candidates, count);
        for (const Candidate& candidate : candidates) {
            rows.push_back(candidate.row);
            placed_[candidate.row] = true;
        }
    }

    std::vector<std::uint32_t> choose_children() {
        std::vector<std::uint32_t> children;
        std::vector<Candidate> candidates;
        for (std::uint32_t row = 0; row < persons_.size(); ++row) {
            const SyntheticPerson& person = persons_[row];
            if (person.age < must_be_child) {
                children.push_back(row);
                placed_[row] = true;
            } else if (person.age < static_cast<int>(oldest_child_at_home) * 12) {
                // Before 18 nearly everybody lives with parents; the table's group of 15-19 does not show that.
                const double chance = person.age < adult ? 0.995 : share_at(&PositionsAtAge::child, person.age);
                const double score = draws(person.identity, "lives with parents").rank(weight_of_chance(chance));
                candidates.push_back({score, person.identity, row});
            }
        }
        choose(candidates, input_.plan.children - static_cast<int>(children.size()), children);
        return children;
    }

    std::vector<std::uint32_t> choose_others() {
        std::vector<std::uint32_t> others;
        std::vector<Candidate> candidates;
        for (std::uint32_t row = 0; row < persons_.size(); ++row) {
            const SyntheticPerson& person = persons_[row];
            if (placed_[row] || person.age < adult) continue;
            const double chance =
                share_at(&PositionsAtAge::other, person.age) / (1.0 - share_at(&PositionsAtAge::child, person.age));
            const double score = draws(person.identity, "other member").rank(weight_of_chance(chance));
            candidates.push_back({score, person.identity, row});
        }
        choose(candidates, input_.plan.others, others);
        return others;
    }

    /// Number of children of each family, the families with two parents first.
    std::vector<int> children_of_families() const {
        std::vector<int> children_of;
        for (const auto* families : {&input_.plan.couples_by_children, &input_.plan.single_parents_by_children})
            for (std::size_t k = 0; k < families->size(); ++k)
                children_of.insert(children_of.end(), static_cast<std::size_t>((*families)[k]),
                                   static_cast<int>(k + 1));
        return children_of;
    }

    void form_families(std::vector<std::uint32_t>& children) {
        std::sort(children.begin(), children.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(persons_[a].age, persons_[a].identity) <
                   std::tuple(persons_[b].age, persons_[b].identity);
        });
        std::vector<std::int16_t> ages;
        for (const std::uint32_t row : children) ages.push_back(persons_[row].age);
        const auto couples = static_cast<std::size_t>(input_.plan.couples_with_children);
        const std::vector<int> children_of = children_of_families();
        const std::vector<std::uint32_t> family = form_sibling_groups(input_, ages, children_of, couples);
        std::vector<int> youngest(children_of.size()), oldest(children_of.size());
        for (std::size_t f = 0; f < children_of.size(); ++f)
            add_household(f < couples ? HouseholdType::couple_with_children : HouseholdType::single_parent);
        for (std::size_t i = children.size(); i-- > 0;) youngest[family[i]] = ages[i];
        for (std::size_t i = 0; i < children.size(); ++i) {
            oldest[family[i]] = ages[i];
            join(family[i], children[i], HouseholdRole::child);
        }
        for (std::uint32_t f = 0; f < children_of.size(); ++f) add_parents(f, children_of[f], youngest[f], oldest[f]);
    }

    void add_parents(std::uint32_t family, int children, int youngest, int oldest) {
        const Draws draw = draws(households_[family].identity, "parents");
        const double at_first_birth = mean_age_at_first_birth - earlier_per_further_child * (children - 1) +
                                      spread_of_age_at_first_birth * draw.normal(0);
        const int mothers_age = oldest + static_cast<int>(12 * std::clamp(at_first_birth, 17.0, 43.0));
        const bool pair = households_[family].type == HouseholdType::couple_with_children;
        const Sex first = pair || draw.chance(share_of_lone_mothers) ? Sex::woman : Sex::man;
        const std::uint32_t parent = add_parent(family, first, mothers_age, youngest, oldest);
        if (pair) add_parent(family, Sex::man, persons_[parent].age + age_difference(draw, 1), youngest, oldest);
    }

    static int age_difference(const Draws& draw, unsigned k) {
        return static_cast<int>(12 * (men_are_older + spread_of_partners_ages * draw.normal(k)));
    }

    std::uint32_t add_parent(std::uint32_t family, Sex sex, int wanted, int youngest, int oldest) {
        const int low = std::max(adult, oldest + least_years_apart);
        const int high = youngest + most_years_apart;
        const Sex other = sex == Sex::woman ? Sex::man : Sex::woman;
        for (const Sex choice : {sex, other}) {
            const auto row = adults_.take(choice, wanted, low, high);
            if (!row) continue;
            join(family, *row, HouseholdRole::parent);
            return *row;
        }
        // Nobody of a fitting age is left, as the ages of the profile hardly fit its households: a guardian.
        const std::uint32_t guardian = take_anybody(sex, wanted);
        join(family, guardian, HouseholdRole::other);
        return guardian;
    }

    std::uint32_t take_anybody(Sex sex, int wanted) {
        const int everybody = AdultsByAge::years * 12;
        if (const auto row = adults_.take(sex, wanted, 0, everybody)) return *row;
        // The plan counts everybody once, so there is always someone.
        return *adults_.take(sex == Sex::woman ? Sex::man : Sex::woman, wanted, 0, everybody);
    }

    /// Couples without children: one partner by the table (for a woman at a somewhat higher age, as her partner is
    /// older), the other of an age near by.
    void form_couples() {
        const int couples = input_.plan.couples;
        const int led_by_men = static_cast<int>(0.5 * share_of_same_sex_couples * couples);
        std::vector<std::uint32_t> first;
        choose_first_partners(Sex::woman, couples - led_by_men, first);
        choose_first_partners(Sex::man, couples - static_cast<int>(first.size()), first);
        adults_.remove(placed_);
        for (std::size_t i = 0; i < first.size(); ++i) {
            const std::uint32_t household = add_household(HouseholdType::couple);
            const SyntheticPerson& one = persons_[first[i]];
            const Draws draw = draws(households_[household].identity, "second partner");
            const bool woman = one.sex == Sex::woman && draw.chance(0.5 * share_of_same_sex_couples);
            const int wanted = one.age + (one.sex == Sex::woman && !woman ? age_difference(draw, 0) : 0);
            join(household, first[i], HouseholdRole::partner);
            join(household, take_anybody(woman ? Sex::woman : Sex::man, wanted), HouseholdRole::partner);
        }
    }

    void choose_first_partners(Sex sex, int count, std::vector<std::uint32_t>& rows) {
        std::vector<Candidate> candidates;
        for (const std::uint32_t row : adults_.all()) {
            const SyntheticPerson& person = persons_[row];
            if (person.sex != sex || person.age < adult) continue;
            const int age = person.age + (sex == Sex::woman ? static_cast<int>(12 * men_are_older) : 0);
            const double partner = share_at(&PositionsAtAge::partner_no_child, age);
            const double chance = partner / (partner + share_at(&PositionsAtAge::single, age));
            candidates.push_back(
                {draws(person.identity, "has a partner").rank(weight_of_chance(chance)), person.identity, row});
        }
        choose(candidates, count, rows);
    }

    /// The youngest of the others share dwellings with people of their age; the rest live in with couples and families.
    void place_others(std::vector<std::uint32_t>& others) {
        std::sort(others.begin(), others.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(persons_[a].age, persons_[a].identity) <
                   std::tuple(persons_[b].age, persons_[b].identity);
        });
        const auto hosts = static_cast<int>(households_.size());
        const int shared = input_.plan.shared;
        const auto in_shared = static_cast<std::size_t>(input_.plan.in_shared);
        for (int i = 0; i < shared; ++i) add_household(HouseholdType::shared);
        for (std::size_t i = 0; i < others.size(); ++i) {
            const Identity who = persons_[others[i]].identity;
            const std::size_t host =
                i < in_shared ? static_cast<std::size_t>(hosts) + i * static_cast<std::size_t>(shared) / in_shared
                              : static_cast<std::size_t>(draws(who, "lives in with").below(hosts));
            join(static_cast<std::uint32_t>(host), others[i], HouseholdRole::other);
        }
    }

    const SynthesisInput& input_;
    std::vector<SyntheticPerson>& persons_;
    std::vector<SyntheticHousehold>& households_;
    std::vector<bool> placed_;
    AdultsByAge adults_;
};

/// Sorts persons by household, heads first, then others, then children; within each from old to young.
void arrange(SyntheticPopulation& population) {
    const auto place = [](const SyntheticPerson& person) {
        const int kind = person.role == HouseholdRole::child ? 2 : (person.role == HouseholdRole::other ? 1 : 0);
        return std::tuple(person.household, kind, -person.age, person.identity);
    };
    std::sort(population.persons.begin(), population.persons.end(),
              [&](const SyntheticPerson& a, const SyntheticPerson& b) { return place(a) < place(b); });
    std::uint32_t first = 0;
    for (SyntheticHousehold& household : population.households) {
        household.first_member = first;
        first += household.size;
    }
}

}  // namespace

Identity household_identity(Identity neighbourhood, std::size_t number) {
    return derive(neighbourhood, hash_text("household"), number);
}

void form_households(const SynthesisInput& input, SyntheticPopulation& population) {
    HouseholdFormer(input, population).form();
    arrange(population);
}

}  // namespace adem::model
