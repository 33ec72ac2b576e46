#include "models/patterns/laboratory.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

namespace {

constexpr int seven_years = 7 * months_per_year;
constexpr int adult = 18 * months_per_year;

/// Ties outside the household of the adults who live here at the start and seven years later.
struct Panel {
    double then = 0, kept = 0;
};

/// Who moved away is left out at both ends: a tie that goes on at a distance is not in the model.
Panel panel(const World& start, const World& end) {
    Panel panel;
    for (const auto& [then, now] : present_twice<Resident>(start, end)) {
        if (start.at<AgeMonths>(then) < adult) continue;
        for (const Tie& tie : start.ties().of(then)) {
            const Identity other = start.table<Resident>().identity(tie.other);
            if (tie.is(TieContext::household) || end.table<Resident>().find(other) == no_row) continue;
            panel.then += 1;
            panel.kept += end.ties().find(now, end.table<Resident>().find(other)) != nullptr ? 1 : 0;
        }
    }
    return panel;
}

double ties_per_adult(const World& world) {
    double ties = 0;
    double adults = 0;
    for (const Row row : rows_of<Resident>(world)) {
        if (world.at<AgeMonths>(row) < adult) continue;
        adults += 1;
        for (const Tie& tie : world.ties().of(row)) ties += tie.is(TieContext::household) ? 0 : 1;
    }
    return ties / adults;
}

}  // namespace

std::vector<Pattern> tie_patterns() {
    const std::string source = "Mollenhorst (2009), Networks in contexts; Survey on the Social Networks of the Dutch";
    const Trial trial{.months = seven_years};
    return {
        {"T-33", PatternRole::calibration, "SSND", "about half of the personal ties are left after seven years",
         "bospolder, 1,000 residents, usual policy; adults and ties of whom both ends still live here",
         "share of ties outside the household", 0.40, 0.56, source, "",
         [=](Laboratory& laboratory) {
             const Course course = laboratory.run(trial, {});
             const Panel ties = panel(course.start, course.end);
             return ties.kept / ties.then;
         }},
        {"T-33b", PatternRole::calibration, "SSND", "the number of personal ties stays the same",
         "bospolder, 1,000 residents, usual policy, seven years", "ties per adult, end over start", 0.9, 1.1, source,
         "",
         [=](Laboratory& laboratory) {
             const Course course = laboratory.run(trial, {});
             return ties_per_adult(course.end) / ties_per_adult(course.start);
         }},
    };
}

}  // namespace adem::model
