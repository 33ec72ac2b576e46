#include "models/benchmark/long_vs_short.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/base/error.hpp"
#include "models/experiment.hpp"
#include "models/programmes.hpp"

namespace adem::model {

namespace {

constexpr const char* reserve = "money.reserve";
constexpr const char* delivery = "promises.delivery_capacity";

// The design, as scenarios/benchmarks/README.md states it.
constexpr int years_of_spending[] = {1, 2, 4, 8, 12, 20};
constexpr double loading = 0.5;
constexpr int longest_link = 24, shortest_link = 6;  // months
constexpr int longest_start_up = 6;                  // months
constexpr int start_up_quarter = 4;
constexpr double ample_promises = 12;  // a year
constexpr double finest_post = 1e-4;   // FTE per 1000 residents

double loading_of(MoneyCourse course) {
    switch (course) {
        case MoneyCourse::front_loaded:
            return loading;
        case MoneyCourse::back_loaded:
            return -loading;
        case MoneyCourse::level:
            break;
    }
    return 0;
}

std::string_view name_of(MoneyCourse course) {
    switch (course) {
        case MoneyCourse::front_loaded:
            return "front";
        case MoneyCourse::back_loaded:
            return "back";
        case MoneyCourse::level:
            break;
    }
    return "level";
}

/// Length of each project of an arm, in months.
int length_of(const BenchmarkArm& arm) {
    const int months = arm.years * months_per_year;
    return arm.restarts ? std::clamp(months / 2, shortest_link, longest_link) : months;
}

Project project_of(const BenchmarkArm& arm, const BenchmarkBlock& block, const Scenario& base, double posts) {
    const int length = length_of(arm);
    Project project;
    project.name = arm.name();
    project.numbers = {{"posts", posts},
                       {"start", 0},
                       {"length", length},
                       {"repeat", arm.years * months_per_year / length},
                       {"start_up", std::min(longest_start_up, length / start_up_quarter)},
                       {"permanent", block.permanent ? 1 : 0},
                       {"staff_carry_over", 0.2},
                       {"promise_carry_over", 0.3},
                       {"visibility", 0.3},
                       {"promises", 3},
                       {"start_cost", 80000},
                       {"close_cost", 25000},
                       {"front_loading", loading_of(arm.course)}};
    project.months = {"start"};
    project.words = {{"role", "social_worker"}};
    project.origin = base.policy.empty() ? Origin{} : base.policy.front().origin;
    return project;
}

void set_lever(Scenario& scenario, const std::string& path, double value) {
    std::erase_if(scenario.policy, [&](const LeverPeriod& period) { return period.lever == path; });
    LeverPeriod period;
    period.lever = path;
    period.value = value;
    period.from = Month{0};
    period.until = scenario.end();
    const auto after = std::find_if(scenario.policy.begin(), scenario.policy.end(),
                                    [&](const LeverPeriod& other) { return other.lever > path; });
    scenario.policy.insert(after, period);
}

Scenario reference_of(const Scenario& base, const BenchmarkBlock& block) {
    Scenario reference = base;
    reference.name = "nothing-more";
    reference.title_nl = "Niets extra";
    reference.title_en = "Nothing more";
    reference.programmes.clear();
    if (block.ample_delivery) set_lever(reference, delivery, ample_promises);
    return reference;
}

Scenario scenario_of(const Scenario& reference, const BenchmarkArm& arm, const BenchmarkBlock& block, double posts) {
    Scenario scenario = reference;
    scenario.name = scenario.title_nl = scenario.title_en = arm.name();
    scenario.programmes = {project_of(arm, block, reference, posts)};
    set_lever(scenario, reserve, 0);
    return scenario;
}

/// Euro over the whole run for each scenario.
std::vector<double> planned(const std::vector<Scenario>& scenarios, const std::vector<Profile>& profiles) {
    const Experiment experiment(scenarios, profiles);
    const ResultShape& shape = experiment.shape();
    std::vector<double> total(scenarios.size(), 0);
    for (std::size_t s = 0; s < total.size(); ++s)
        for (std::size_t year = 0; year < shape.cost_years(); ++year)
            for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n)
                for (std::size_t line = 0; line < shape.cost_lines.size(); ++line)
                    total[s] += experiment.planned(s, year, n, line);
    return total;
}

std::vector<Scenario> with_posts(const Scenario& reference, const BenchmarkBlock& block,
                                 const std::vector<double>& posts) {
    std::vector<Scenario> scenarios{reference};
    const auto arms = benchmark_arms();
    for (std::size_t k = 0; k < arms.size(); ++k) scenarios.push_back(scenario_of(reference, arms[k], block, posts[k]));
    return scenarios;
}

void check_years(const Scenario& base) {
    const int longest = *std::max_element(std::begin(years_of_spending), std::end(years_of_spending));
    if (base.years < longest)
        throw InputError(Problem{
            Place{base.files.empty() ? base.name : base.files.back()},
            fmt::format("years = {} (must be at least {}, over which the longest arm spends)", base.years, longest)});
}

void check_posts(const std::vector<double>& posts, const Scenario& base) {
    Problems problems;
    const auto arms = benchmark_arms();
    const auto most = std::find_if(programme_fields().begin(), programme_fields().end(), [](const Field& field) {
                          return field.name == "posts";
                      })->high;
    for (std::size_t k = 0; k < arms.size(); ++k)
        if (!(posts[k] > 0 && posts[k] * (1 + loading) <= most))
            problems.add(
                Place{base.files.empty() ? base.name : base.files.back()},
                fmt::format("the extra money, money.reserve, buys {:.2f} posts per 1000 residents in '{}' (must "
                            "be above 0 and at most {:g})",
                            posts[k], arms[k].name(), most / (1 + loading)));
    problems.throw_if_any();
}

}  // namespace

std::string BenchmarkBlock::name() const {
    return fmt::format("{}-{}", permanent ? "permanent" : "temporary", ample_delivery ? "ample" : "usual");
}

std::string BenchmarkArm::name() const {
    return fmt::format("{:02}y-{}-{}", years, name_of(course), restarts ? "chain" : "one");
}

std::vector<BenchmarkArm> benchmark_arms() {
    std::vector<BenchmarkArm> arms;
    for (const int years : years_of_spending)
        for (const auto course : {MoneyCourse::front_loaded, MoneyCourse::level, MoneyCourse::back_loaded})
            for (const bool restarts : {false, true}) arms.push_back({years, course, restarts});
    return arms;
}

std::vector<BenchmarkBlock> benchmark_blocks() { return {{false, false}, {true, false}, {false, true}, {true, true}}; }

std::vector<Scenario> benchmark_scenarios(const Scenario& base, const std::vector<Profile>& profiles,
                                          const BenchmarkBlock& block) {
    check_years(base);
    const Scenario reference = reference_of(base, block);
    std::vector<double> posts(benchmark_arms().size(), 0);
    // Planned cost is linear in posts: two points give the line.
    const auto without = planned(with_posts(reference, block, posts), profiles);
    std::fill(posts.begin(), posts.end(), 1);
    const auto with_one = planned(with_posts(reference, block, posts), profiles);
    for (std::size_t k = 0; k < posts.size(); ++k) {
        const double exact = (without[0] - without[k + 1]) / (with_one[k + 1] - without[k + 1]);
        posts[k] = std::floor(exact / finest_post) * finest_post;
    }
    check_posts(posts, base);
    std::vector<Scenario> scenarios = with_posts(reference, block, posts);
    const auto spent = planned(scenarios, profiles);
    for (std::size_t k = 1; k < scenarios.size(); ++k)
        set_lever(scenarios[k], reserve, (spent[0] - spent[k]) / base.years);
    return scenarios;
}

}  // namespace adem::model
