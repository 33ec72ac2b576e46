#include <algorithm>
#include <cmath>
#include <map>

#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

namespace {

constexpr int adult = 18 * months_per_year;

/// The same persons in both ends of a pair.
std::vector<std::pair<Row, Row>> same_persons(const Pair& pair) {
    return present_twice<Resident>(pair.without.end, pair.with.end);
}

/// A place kept in a better state for ten years.
Trial better_place() {
    return {.residents = 5000,
            .months = 120,
            .levers = {set("physical.maintenance", 3), set("physical.greening", 0.5), set("physical.clean_ups", 12)}};
}

double surplus_of(const World& world) {
    const auto of = [&](float value) { return static_cast<double>(value); };
    return of(world.at<PhysicalQuality>(0)) - of(world.at<Disorder>(0));
}

/// Of the same persons, who were there as adults at the start.
double work_of_adults(const Pair& pair) {
    std::vector<Row> with_it, without_it;
    for (const auto& [without, with] : same_persons(pair)) {
        if (pair.with.end.at<AgeMonths>(with) < adult + pair.with.end.now().value) continue;
        with_it.push_back(with);
        without_it.push_back(without);
    }
    const Feature work = fares_in(Domain::work_and_income);
    return (moments(pair.with.end, with_it, work).mean - moments(pair.without.end, without_it, work).mean) /
           moments(pair.with.start, adults_of(pair.with.start), work).sd;
}

/// What the children of the start took in: mean gain of own means in upbringing.
double taken_in(const Pair& pair) {
    double gained = 0, children = 0;
    for (const auto& [without, with] : same_persons(pair)) {
        const bool was_there =
            pair.with.start.table<Resident>().find(pair.with.end.table<Resident>().identity(with)) != no_row;
        if (!was_there || pair.with.end.at<AgeMonths>(with) >= adult) continue;
        children += 1;
        gained += static_cast<double>(pair.with.end.at<OwnMeans>(with)[Domain::upbringing] -
                                      pair.without.end.at<OwnMeans>(without)[Domain::upbringing]);
    }
    return gained / children;
}

/// What a child takes in for each year in the better place, as a share of how much better it is, and adults' work.
std::vector<double> in_the_better_place(Laboratory& laboratory) {
    return laboratory.once("better place", [&laboratory] {
        const Trial trial = better_place();
        double better = 0, usual = 0;
        const auto watch = [](double& sum) {
            return [&sum](Month, const World& world) { sum += surplus_of(world) / months_per_year; };
        };
        Trial plain = trial;
        plain.levers.clear();
        const Pair pair{laboratory.run(trial, {}, watch(better)), laboratory.run(plain, {}, watch(usual))};
        return std::vector{taken_in(pair) / (better - usual), work_of_adults(pair)};
    });
}

/// Five years of prevention among the young; who was 10 to 13 years old then is followed.
constexpr int of_prevention = 60, afterwards = 36;

struct Lured {
    double ever, now;  ///< odds of ever and share at the end
};

/// The lure above which a fifth of those of 14 to 17 years stand: there is no act in the model, only how much it draws.
float high_lure(const World& world) {
    constexpr int from = 14 * months_per_year;
    constexpr double top = 0.8;
    std::vector<float> lure;
    for (const Row row : rows_of<Resident>(world))
        if (const int age = world.at<AgeMonths>(row); age >= from && age < adult)
            lure.push_back(world.at<Lure>(row).value());
    std::sort(lure.begin(), lure.end());
    return lure[static_cast<std::size_t>(top * static_cast<double>(lure.size()))];
}

Lured followed(Laboratory& laboratory, bool prevented) {
    constexpr int from = 10 * months_per_year, until = 14 * months_per_year;
    Trial trial{.residents = 2000, .months = of_prevention + afterwards};
    if (prevented)
        trial.levers = {set("triad.youth_places", 5, 0, of_prevention), set("triad.parenting", 10, 0, of_prevention),
                        set("triad.schooling", 0.5, 0, of_prevention)};
    const World& start = laboratory.settled(trial);
    std::map<Identity, bool> ever;
    for (const Row row : rows_of<Resident>(start))
        if (const int age = start.at<AgeMonths>(row); age >= from && age < until)
            ever[start.table<Resident>().identity(row)] = false;
    const float attracted = high_lure(start);
    const auto strongly = [&](const World& world, Row row) { return world.at<Lure>(row).value() > attracted; };
    const Course course = laboratory.run(trial, {}, [&](Month, const World& world) {
        for (auto& [who, was] : ever)
            if (const Row row = world.table<Resident>().find(who); row != no_row && strongly(world, row)) was = true;
    });
    Share at_any_time, at_the_end;
    for (const auto& [who, was] : ever)
        if (const Row row = course.end.table<Resident>().find(who); row != no_row) {
            at_any_time.count(was);
            at_the_end.count(strongly(course.end, row));
        }
    return {at_any_time.value() / (1 - at_any_time.value()), at_the_end.value()};
}

Lured lured(Laboratory& laboratory, bool prevented) {
    const std::vector<double>& values = laboratory.once(prevented ? "prevention" : "no prevention", [&] {
        const Lured found = followed(laboratory, prevented);
        return std::vector{found.ever, found.now};
    });
    return {values[0], values[1]};
}

/// Lure of those who had a summer job, with less without it: added up over months since July.
double after_over_during(Laboratory& laboratory) {
    constexpr int june = 6, job = 2, until = 16;  // months; the first two after June are those of the job
    const Trial trial{.residents = 2000, .months = june + until, .levers = {set("triad.youth_jobs", 15, 0, 12)}};
    std::map<Identity, double> during, after;
    const auto watch = [&](double sign) {
        return [&, sign](Month now, const World& world) {
            if (now.value <= june) return;
            for (const Row row : rows_of<Resident>(world)) {
                const Identity who = world.table<Resident>().identity(row);
                const bool holds = sign > 0 && now.value == june + 1 && world.at<MonthsSinceYouthJob>(row) > 0;
                if (holds) during[who] = after[who] = 0;
                if (!during.contains(who)) continue;
                (now.value <= june + job ? during : after)[who] +=
                    sign * static_cast<double>(world.at<Lure>(row).value());
            }
        };
    };
    laboratory.run(trial, {}, watch(1));
    Trial plain = trial;
    plain.levers.clear();
    laboratory.run(plain, {}, watch(-1));
    double first = 0, later = 0;
    for (const auto& [who, sum] : during) {
        first += sum;
        later += after[who];
    }
    return later / first;
}

}  // namespace

std::vector<Pattern> youth_patterns() {
    const std::string chetty = "Chetty & Hendren (2018), Q. J. Econ. 133:1107-1162; Chetty, Hendren & Katz (2016)";
    const std::string ctc = "Oesterle et al. (2018), Am. J. Public Health 108:659-665; Hawkins et al. (2014)";
    const std::string better = "bospolder, 5,000 residents, ten years of upkeep, greening and clean-ups; true effect";
    const std::string prevention =
        "bospolder, 2,000 residents, five years of places for the young, help to parents and "
        "longer school days; aged 10 to 13 at the start, three years after the end";
    return {
        {"T-24a", PatternRole::calibration, "HOPE VI, Moving to Opportunity",
         "children gain with every year in a better place", better + "; own means in upbringing over surplus of place",
         "1/year", 0.015, 0.04, chetty, "", [](Laboratory& laboratory) { return in_the_better_place(laboratory)[0]; }},
        {"T-24b", PatternRole::calibration, "HOPE VI, Moving to Opportunity", "adults' work does not gain", better,
         "standard deviation", -0.03, 0.03, chetty, "",
         [](Laboratory& laboratory) { return in_the_better_place(laboratory)[1]; }},
        {"T-25", PatternRole::validation, "Communities That Care", "fewer of the young ever began: odds ratio 0.78",
         prevention + "; lure of crime in any month above that of four in five of 14 to 17 years", "odds ratio", 0.5,
         0.95, ctc, "",
         [](Laboratory& laboratory) { return lured(laboratory, true).ever / lured(laboratory, false).ever; }},
        {"T-25b", PatternRole::validation, "Communities That Care", "as many are involved later",
         prevention + "; the same then", "with over without", 0.85, 1.15, ctc, "",
         [](Laboratory& laboratory) { return lured(laboratory, true).now / lured(laboratory, false).now; }},
        {"T-29", PatternRole::validation, "One Summer Chicago", "most of the effect of a summer job comes after it",
         "bospolder, 2,000 residents, 15 jobs per 1,000 in one summer; lure of those who had one, true effect",
         "months 3-16 over months 1-2", 2, 50, "Heller (2014), Science 346:1219-1223", "", after_over_during},
    };
}

}  // namespace adem::model
