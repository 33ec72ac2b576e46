#include "tests/support/random_scenario.hpp"

#include <algorithm>
#include <cmath>

#include "models/programmes.hpp"
#include "models/variants.hpp"
#include "tests/support/small_experiment.hpp"

namespace adem::test {
namespace {

/// Choices that follow from a seed.
class Choices {
  public:
    explicit Choices(std::uint64_t seed)
        : draws_(Stream::of(seed, 0), {identity_of("scenario"), Month{0}, draw_code("random scenario")}) {}

    double share() { return draws_.uniform(k_++); }
    bool chance(double p) { return share() < p; }
    int below(int n) { return static_cast<int>(share() * n); }
    template <class List>
    const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    /// An end in one of eight cases, else by a square mostly near the low one.
    double between(double low, double high, bool integer) {
        const double end = share();
        const double within = share() * share();
        const double at = end < 0.0625 ? 0 : end < 0.125 ? 1 : within * within;
        const double value = low + at * (high - low);
        return integer ? std::round(value) : value;
    }

  private:
    Draws draws_;
    unsigned k_ = 0;
};

std::vector<LeverPeriod> random_policy(const Registry& registry, Choices& choose, int months) {
    std::vector<LeverPeriod> policy;
    for (const LeverEntry& entry : registry.levers) {
        if (choose.chance(0.25)) continue;
        for (int from = choose.below(12); from < months;) {
            const int until = from + 1 + choose.below(120);
            policy.push_back(lever(entry.path, choose.between(entry.low, entry.high, entry.integer), from, until));
            if (choose.chance(0.25)) policy.back().to = choose.between(entry.low, entry.high, entry.integer);
            from = until + choose.below(24);
        }
    }
    return policy;
}

Project random_project(std::string name, Choices& choose, int months) {
    Project project;
    project.name = std::move(name);
    for (const Field& field : model::programme_fields()) {
        if (choose.chance(0.25)) continue;
        if (field.kind == Field::Kind::word) project.words[field.name] = choose.one_of(field.allowed);
        if (field.kind == Field::Kind::month) project.numbers[field.name] = choose.below(months);
        if (field.kind == Field::Kind::number)
            project.numbers[field.name] = choose.between(field.low, field.high, field.integer);
    }
    return project;
}

void choose_world(const Registry& registry, Choices& choose, Scenario& scenario) {
    scenario.settle = choose.below(25);
    scenario.seed = static_cast<std::uint64_t>(choose.below(1000));
    scenario.controls = choose.chance(0.25) ? 1 : 0;
    scenario.draw_parameters = choose.chance(0.5);
    if (choose.chance(0.25))
        for (const auto& [path, value] : choose.one_of(model::variants()).values)
            scenario.parameters[path].value = value;
    for (const ParameterEntry& entry : registry.parameters)
        if (choose.chance(0.05))
            scenario.parameters[entry.path].value = choose.between(entry.low, entry.high, entry.integer);
}

void choose_policy(const Registry& registry, Choices& choose, Scenario& scenario) {
    const int months = scenario.years * months_per_year;
    scenario.policy = random_policy(registry, choose, months);
    scenario.programmes.clear();
    for (int k = choose.below(4); k > 0; --k)
        scenario.programmes.push_back(random_project("project " + std::to_string(k), choose, months));
    if (choose.chance(0.25)) scenario.budget = choose.between(0, 1e6 * scenario.years, false);
}

}  // namespace

Scenario random_scenario(const Registry& registry, std::uint64_t seed, int years) {
    Choices choose(seed);
    Scenario scenario = small_scenario("random", {}, years);
    choose_world(registry, choose, scenario);
    choose_policy(registry, choose, scenario);
    return scenario;
}

model::Experiment random_experiment(std::uint64_t seed, int years, std::size_t scenarios, double residents) {
    static const Registry registry =
        model::Experiment({small_scenario("x")}, {small_profile(200)}).schedule().registry();
    static const std::vector<std::string> profiles{
        "bospolder", "hillegersberg-zuid", "kanaleneiland-zuid", "klarendal", "markelo", "usquert", "vrieheide"};
    Choices choose(derive(Identity{seed}, 1).value);
    const std::string& profile = choose.one_of(profiles);
    std::vector<Scenario> all{random_scenario(registry, seed, years)};
    while (all.size() < scenarios) {
        Scenario& other = all.emplace_back(all.front());
        other.name += " " + std::to_string(all.size());
        choose_policy(registry, choose, other);
    }
    return model::Experiment(std::move(all), {small_profile(residents, profile)}, {{}, Cadence::monthly});
}

}  // namespace adem::test
