#include <fmt/format.h>

#include <algorithm>

#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/place.hpp"

namespace adem::model {

namespace {

constexpr int four_years = 48;

/// The social side of a Krachtwijk: workers and activities for about 330 euro a resident and year.
Trial social_package() {
    ProgrammePlan coaches;
    coaches.name = "krachtwijk";
    coaches.role = Role::social_worker;
    coaches.posts = 2;
    coaches.length = four_years;
    coaches.start_up = 6;
    coaches.visibility = 0.4;
    coaches.promises = 3;
    return {.residents = 500,
            .neighbourhoods = 12,
            .months = four_years,
            .levers = {set("assets.events", 12), set("relief.job_places", 2), set("assets.micro_grants", 5000)},
            .programmes = {coaches}};
}

/// The physical side: a fifth of the social rent pulled down and rebuilt for two thirds as homes of owners, and
/// renovation of the rest.
Trial restructuring() {
    return {.residents = 500,
            .neighbourhoods = 12,
            .months = 96,
            .levers = {set("physical.demolition", 0.2), set("physical.rebuilt_as_social_rent", 0.33),
                       set("physical.renovation", 0.04), set("physical.maintenance", 1.2)}};
}

double liveability(const Course& course, Who who) {
    return (difference_in_differences(course, mark(), who) +
            difference_in_differences(course, fares_in(Domain::safety), who)) /
           2;
}

/// What a survey asks (mark, nuisance, outlook) and what a register holds (crime, state of the place, work), both in
/// the same neighbourhood: change in two years in units of the level at the start.
double register_over_survey(Laboratory& laboratory) {
    constexpr int two_years = 24;
    Trial trial{.residents = 2000,
                .months = two_years,
                .levers = {set("physical.works", 4), set("physical.clean_ups", 6), set("assets.events", 6),
                           set("physical.supervision", 0.3)}};
    const Course course = laboratory.run(trial, {"crime", "physical_quality", "employed_share"});
    const auto relative = [&](const std::string& name) {
        return course.value(name, two_years) / course.value(name, 0) - 1;
    };
    const auto felt = [&](const Feature& feature) {
        return moments(course.end, adults_of(course.end), feature).mean /
                   moments(course.start, adults_of(course.start), feature).mean -
               1;
    };
    const double surveyed = (felt(mark()) - felt(nuisance()) + felt(outlook())) / 3;
    const double registered = (-relative("crime") + relative("physical_quality") + relative("employed_share")) / 3;
    return registered / surveyed;
}

Trial demolition(double together) {
    return {.residents = 2000,
            .months = 108,
            .levers = {set("physical.demolition", 0.2), set("participation.coproduction", together)}};
}

struct PlanRun {
    double waited = 0;           ///< months in which the plan was held up, before homes are pulled down
    double waited_at_first = 0;  ///< of the first year
    int ended = 0;               ///< last month with a plan
};
PlanRun followed_plan(Laboratory& laboratory, double together) {
    PlanRun plan;
    laboratory.run(demolition(together), {}, [&](Month now, const World& world) {
        const double held_up = world.at<PlanHeldUp>(0) > 0 ? 1 : 0;
        plan.waited += held_up;
        plan.waited_at_first += now.value <= months_per_year ? held_up : 0;
        if (world.at<ImposedPlan>(0) > 0) plan.ended = now.value;
    });
    return plan;
}

PlanRun plan_run(Laboratory& laboratory, double together) {
    const std::vector<double>& values = laboratory.once(fmt::format("plan {}", together), [&] {
        const PlanRun plan = followed_plan(laboratory, together);
        return std::vector{plan.waited, plan.waited_at_first, static_cast<double>(plan.ended)};
    });
    return {values[0], values[1], static_cast<int>(values[2])};
}

/// Trust in the municipality two years after the plan is over, or at the end of the run, with less without it.
double trust_afterwards(Laboratory& laboratory) {
    constexpr int later = 24;
    const Trial trial = demolition(0);
    const int month = std::min(plan_run(laboratory, 0).ended + later, trial.months);
    const Pair pair = paired(laboratory, trial, {"trust_in_municipality"});
    return gain(pair, "trust_in_municipality", month) /
           moments(pair.with.start, adults_of(pair.with.start), trust_in(Institution::municipality)).sd;
}

/// A feature of residents after three years of energy works: led by residents less led by others.
double led_by_residents(Laboratory& laboratory, const Feature& feature) {
    Trial trial{.residents = 2000, .months = 36, .levers = {set("physical.energy_works", 0.2)}};
    const Course by_others = laboratory.run(trial, {});
    trial.levers.push_back(set("physical.energy_led_by_residents", 1));
    const Course by_residents = laboratory.run(trial, {});
    return effect({by_residents, by_others}, feature);
}

struct Rebuilt {
    double everybody, stayers, work_of_stayers, reputation, reputation_of_others;
};

Rebuilt rebuilt(Laboratory& laboratory) {
    const std::vector<double>& values = laboratory.once("restructuring", [&laboratory] {
        const Trial trial = in_the_first_half(laboratory, restructuring());
        const Pair pair = paired(laboratory, trial, {"reputation"});
        const auto standing = [&](const Course& course, int from, int until) {
            double sum = 0;
            for (int n = from; n < until; ++n)
                sum += course.value("reputation", trial.months, 0, static_cast<std::size_t>(n));
            return sum;
        };
        const int all = trial.neighbourhoods, half = all / 2;
        return std::vector{liveability(pair.with, Who::everybody), liveability(pair.with, Who::stayers),
                           difference_in_differences(pair.with, fares_in(Domain::work_and_income), Who::stayers),
                           standing(pair.with, 0, half) / standing(pair.with, half, all) - 1,
                           standing(pair.with, half, all) / standing(pair.without, half, all) - 1};
    });
    return {values[0], values[1], values[2], values[3], values[4]};
}

/// Before and after, and against the other neighbourhoods.
std::vector<double> social(Laboratory& laboratory) {
    return laboratory.once("social package", [&laboratory] {
        const Course course = laboratory.run(in_the_first_half(laboratory, social_package()), {});
        return std::vector{raw_change(course, mark()), difference_in_differences(course, mark())};
    });
}

std::vector<Pattern> krachtwijk_patterns() {
    const std::string scp = "Permentier, Kullberg & Van Noije (2013), Werk aan de wijk, SCP";
    const std::string koster = "Koster & Van Ommeren (2015)";
    const std::string social_side =
        "bospolder, twelve neighbourhoods of 500, workers and activities in six, four years; mark";
    const std::string physical_side =
        "bospolder, twelve neighbourhoods of 500, demolition, rebuilding and renovation "
        "in six, eight years";
    return {
        {"T-07", PatternRole::validation, "Krachtwijken", "satisfaction rises before and after", social_side,
         "standard deviation, raw", 0, 1, scp, "The model has no national trend in marks that would raise all areas.",
         [](Laboratory& laboratory) { return social(laboratory)[0]; }},
        {"T-07b", PatternRole::validation, "Krachtwijken", "not more than in comparable areas", social_side,
         "standard deviation, difference in differences", -0.1, 0.1, scp, "",
         [](Laboratory& laboratory) { return social(laboratory)[1]; }},
        {"T-08", PatternRole::validation, "Krachtwijken", "restructuring makes the area more liveable and safer",
         physical_side + "; mean of mark and safety", "standard deviation, difference in differences", 0.1, 0.4, scp,
         "", [](Laboratory& laboratory) { return rebuilt(laboratory).everybody; }},
        {"T-08b", PatternRole::validation, "Krachtwijken", "mainly by who lives there",
         physical_side + "; what stayers do not gain", "share", 0.4, 1, scp,
         "The mark follows the state of the place; who comes instead moves it little.",
         [](Laboratory& laboratory) {
             const Rebuilt found = rebuilt(laboratory);
             return 1 - found.stayers / found.everybody;
         }},
        {"T-08c", PatternRole::validation, "Krachtwijken", "who stays has no more work or income",
         physical_side + "; stayers", "standard deviation, difference in differences", -0.05, 0.05, scp, "",
         [](Laboratory& laboratory) { return rebuilt(laboratory).work_of_stayers; }},
        {"T-10", PatternRole::validation, "Krachtwijken", "house prices rise by 1 to 4 %",
         physical_side + "; reputation stands for prices, less that of the others", "relative change", 0.01, 0.04,
         koster, "", [](Laboratory& laboratory) { return rebuilt(laboratory).reputation; }},
        {"T-10b", PatternRole::validation, "Krachtwijken", "not in the next neighbourhood",
         physical_side + "; reputation of the others, true effect", "relative change", -0.01, 0.01, koster, "",
         [](Laboratory& laboratory) { return rebuilt(laboratory).reputation_of_others; }},
        {"T-41", PatternRole::validation, "BoTu", "an index of surveys moves, one of registers does not",
         "bospolder, 2,000 residents, two years of works, clean-ups, events and supervision",
         "relative change, register over survey", -0.4, 0.4, "Gemeente Rotterdam (2018), Wijkprofiel; Leefbaarometer",
         "", register_over_survey},
    };
}

std::vector<Pattern> plan_patterns() {
    const std::string rijnmond = "Rijnmond (2018-2021), Tweebosbuurt";
    const std::string setting =
        "bospolder, 2,000 residents, a fifth of the social rent is to be pulled down, nine years";
    const std::string paw = "Programma Aardgasvrije Wijken (2022), evaluation of pilots";
    const std::string energy =
        "bospolder, 2,000 residents, three years of energy works led by residents, less led by "
        "others; trust in the municipality";
    return {
        {"T-38", PatternRole::validation, "Tweebosbuurt",
         "a demolition that is imposed is delayed by two to three years", setting, "months held up", 18, 48, rijnmond,
         "", [](Laboratory& laboratory) { return plan_run(laboratory, 0).waited; }},
        {"T-38b", PatternRole::validation, "Tweebosbuurt", "the loss of trust outlives it",
         setting + "; two years later, true effect", "standard deviation", -2, 0, rijnmond, "", trust_afterwards},
        {"T-38c", PatternRole::validation, "Tweebosbuurt", "a plan that is made together begins later",
         setting + "; months held up in the first year, made together less imposed", "month", 0, 12, rijnmond, "",
         [](Laboratory& laboratory) {
             return plan_run(laboratory, 1).waited_at_first - plan_run(laboratory, 0).waited_at_first;
         }},
        {"T-39", PatternRole::validation, "Aardgasvrije wijken", "energy works led by residents are rated higher",
         energy, "standard deviation", 0, 1, paw, "",
         [](Laboratory& laboratory) { return led_by_residents(laboratory, trust_in(Institution::municipality)); }},
    };
}

}  // namespace

std::vector<Pattern> restructuring_patterns() {
    std::vector<Pattern> all = krachtwijk_patterns();
    for (Pattern& pattern : plan_patterns()) all.push_back(std::move(pattern));
    return all;
}

}  // namespace adem::model
