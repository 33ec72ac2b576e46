#include <limits>

#include "models/patterns/laboratory.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

namespace {

constexpr int seven_years = 7 * months_per_year;
constexpr int adult = 18 * months_per_year;

/// Ties outside the household of the adults who live here at the start and seven years later.
struct Panel {
    double then = 0, now = 0, kept = 0;
};

Panel panel(const World& start, const World& end) {
    Panel panel;
    const Table& before = start.table<Resident>();
    for (Row then = 0; then < before.rows(); ++then) {
        if (!before.occupied(then) || start.at<AgeMonths>(then) < adult) continue;
        const Row now = end.table<Resident>().find(before.identity(then));
        if (now == no_row) continue;
        for (const Tie& tie : start.ties().of(then)) panel.then += tie.is(TieContext::household) ? 0 : 1;
        for (const Tie& tie : end.ties().of(now)) {
            if (tie.is(TieContext::household)) continue;
            panel.now += 1;
            panel.kept += tie.age >= seven_years ? 1 : 0;
        }
    }
    return panel;
}

Panel seven_years_of_ties(Laboratory& laboratory) {
    const Course course = laboratory.run({.months = seven_years}, {});
    return panel(course.start, course.end);
}

}  // namespace

std::vector<Pattern> tie_patterns() {
    const std::string setting = "bospolder, 1,000 residents, usual policy, seven years, adults who stay";
    const std::string source =
        "Mollenhorst (2009), Networks in contexts; n = 604 of the Survey on the Social Networks of the Dutch";
    return {
        {"T-33", PatternRole::calibration, "SSND", "about half of the personal ties are left after seven years",
         setting, "share of ties", 0.40, 0.56, source, "",
         [](Laboratory& laboratory) {
             const Panel ties = seven_years_of_ties(laboratory);
             return ties.kept / ties.then;
         }},
        {"T-33b", PatternRole::calibration, "SSND", "the number of personal ties stays the same", setting,
         "ties after seven years per tie at the start", 0.9, 1.1, source, "",
         [](Laboratory& laboratory) {
             const Panel ties = seven_years_of_ties(laboratory);
             return ties.now / ties.then;
         }},
    };
}

}  // namespace adem::model
