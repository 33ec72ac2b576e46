#include "tools/adem/sensitivity_plan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/base/error.hpp"

namespace adem::tools {

namespace {

constexpr double usual_minutes = 5;
constexpr double seconds_per_minute = 60;
constexpr unsigned most_trajectories = 20, enough_trajectories = 2;
constexpr unsigned most_rows = 2000, least_rows = 20;
constexpr double share_of_screening = 0.5;  // where Sobol indices follow

unsigned blocks_in(double points, std::size_t block, unsigned most) {
    return static_cast<unsigned>(std::min(std::floor(points / static_cast<double>(block)), static_cast<double>(most)));
}

[[noreturn]] void refuse(const std::string& what, double seconds, const Pace& pace) {
    throw InputError(Problem{
        Place{"--minutes"},
        fmt::format("{:.3g} minutes are too few for {}: at this pace all takes {:.3g}. Give more minutes, name some "
                    "mechanisms with --only, or take fewer replicates or years",
                    pace.seconds.value_or(0) / seconds_per_minute, what, seconds / seconds_per_minute)});
}

void plan_screening(Work& work, const FactorCounts& counts, const SensitivityChoice& choice, const Pace& pace) {
    const double points = pace.points_in(choice.sobol ? share_of_screening : 1);
    const auto trajectories = [&] { return blocks_in(points, work.factors + 1, most_trajectories); };
    work.by_mechanism = choice.by_mechanism.value_or(false);
    work.factors = work.by_mechanism ? counts.mechanisms : counts.parameters;
    if (!choice.trajectories && !choice.by_mechanism && trajectories() < enough_trajectories) {
        work.minutes_by_parameter = pace.seconds_for(enough_trajectories * (work.factors + 1)) / seconds_per_minute;
        work.by_mechanism = true;
        work.factors = counts.mechanisms;
    }
    work.trajectories = choice.trajectories.value_or(trajectories());
    if (work.trajectories == 0)
        refuse(fmt::format("one trajectory over {} {}", work.factors, work.by_mechanism ? "mechanisms" : "parameters"),
               pace.seconds_for(work.factors + 1) / (choice.sobol ? share_of_screening : 1), pace);
}

void plan_sobol(Work& work, const SensitivityChoice& choice, const Pace& pace) {
    work.strongest = std::min<std::size_t>(choice.most, work.factors);
    const double left = pace.points_in(1) - static_cast<double>(work.screening_points());
    work.rows = choice.samples.value_or(blocks_in(std::max(left, 0.0), work.strongest + 2, most_rows));
    if (!choice.samples && work.rows < least_rows)
        refuse(fmt::format("Sobol indices of {} factors after the screening", work.strongest),
               pace.seconds_for(work.screening_points() + least_rows * (work.strongest + 2)), pace);
}

std::string duration(double seconds, Language language) {
    return seconds < seconds_per_minute
               ? Text{"{} s", "{} s"}.with(language, decimal(std::ceil(seconds), 0, language))
               : Text{"{} minuten", "{} minutes"}.with(language, decimal(seconds / seconds_per_minute, 1, language));
}

}  // namespace

double Pace::points_in(double share) const {
    if (!seconds) return std::numeric_limits<double>::infinity();
    return share * *seconds * at_a_time / std::max(seconds_per_point, 1e-6);
}

double Pace::seconds_for(std::size_t points) const {
    return static_cast<double>(points) * seconds_per_point / at_a_time;
}

std::optional<double> minutes_of(const SensitivityChoice& choice) {
    const bool all_given = choice.trajectories && (!choice.sobol || choice.samples);
    return choice.minutes || all_given ? choice.minutes : usual_minutes;
}

Work planned(const FactorCounts& counts, const SensitivityChoice& choice, const Pace& pace) {
    Work work;
    plan_screening(work, counts, choice, pace);
    if (choice.sobol) plan_sobol(work, choice, pace);
    return work;
}

std::string what_comes(const Work& work, const Pace& pace, std::size_t simulations_per_point, Language language) {
    const auto say = [&](Text text, const auto&... values) { return text.with(language, values...); };
    std::string text;
    if (work.minutes_by_parameter > 0)
        text +=
            say({"De parameters van een mechanisme gaan samen; elk apart zou {} minuten vragen (--by parameter "
                 "--minutes N).\n",
                 "The parameters of a mechanism move together; each by itself would take {} minutes (--by parameter "
                 "--minutes N).\n"},
                decimal(work.minutes_by_parameter, 1, language));
    text += say({"Verkenning: {} punten ({}: {}; trajecten: {})", "Screening: {} points ({}: {}; trajectories: {})"},
                work.screening_points(),
                work.by_mechanism ? say({"mechanismen", "mechanisms"}) : say({"parameters", "parameters"}),
                work.factors, work.trajectories);
    if (work.rows > 0)
        text += say({"; Sobol-indices: {} punten (de sterkste: {}; rijen: {})",
                     "; Sobol indices: {} points (the strongest: {}; rows: {})"},
                    work.sobol_points(), work.strongest, work.rows);
    text +=
        say({".\nSamen {} simulaties, ongeveer {} op {} draden", ".\nTogether {} simulations, about {} on {} threads"},
            whole(static_cast<double>(work.points() * simulations_per_point), language),
            duration(pace.seconds_for(work.points()), language), pace.at_a_time);
    if (pace.seconds && pace.seconds_for(work.points()) > *pace.seconds)
        text +=
            say({"; dat is langer dan mag, en wordt na {} afgebroken", "; longer than it may, and cut off after {}"},
                duration(*pace.seconds, language));
    return text + ".\n";
}

}  // namespace adem::tools
