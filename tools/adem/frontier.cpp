#include "tools/adem/frontier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "engine/statistics/summary.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/frontier_report.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/point_question.hpp"
#include "tools/adem/sensitivity_plan.hpp"
#include "tools/adem/shared_work.hpp"

namespace adem::tools {

namespace {

constexpr double usual_minutes = 5;
constexpr double seconds_per_minute = 60;
constexpr double most_points = 1000;     // without --points
constexpr double share_of_points = 0.9;  // of the time; points differ, and the answer takes some

class Search {
  public:
    Search(const Options& options, const Shipped& shipped)
        : options_(options),
          runs_(runs_of({"frontier", 2, 2, model::names_of_varied_figures()}, options, shipped)),
          axes_(runs_, options.sensitivity.only, options.frontier.priors_only),
          folder_(runs_, options),
          stop_(deadline()) {
        if (axes_.size() == 0)
            throw InputError(Problem{Place{"--only"}, "nothing is uncertain: the scenarios set all of it themselves"});
        at_a_time_ =
            static_cast<unsigned>(at_a_time(runs_.usual(), options_, Parallel(options_.threads).threads(), Ranks()));
    }

    int run() {
        watch_for_interruption();
        const auto before = Stop::Clock::now();
        const auto usual = runs_.at({}, stop_);
        if (usual.empty()) return too_few(0);
        check_defined(usual);
        const double took = std::chrono::duration<double>(Stop::Clock::now() - before).count();
        const Pace pace{took, at_a_time_, seconds_in_all()};
        const std::uint32_t points = planned_points(pace);
        if (!options_.quiet) fmt::print(stderr, "{}", what_comes(points, pace));
        const auto places = points_on(axes_, seed(), points);
        const auto observed = simulated(places, points);
        const auto finished = static_cast<std::size_t>(
            std::count_if(observed.begin(), observed.end(), [](const auto& one) { return !one.empty(); }));
        if (finished < least_points) return too_few(finished);
        FrontierFound found = found_frontier(runs_, axes_, places, observed);
        found.asked = points;
        found.usual = usual;
        return tell(found);
    }

  private:
    std::string say(Text text, const auto&... values) const { return text.with(options_.language, values...); }
    std::uint64_t seed() const { return runs_.usual().scenarios().front().seed; }
    double seconds() const { return std::chrono::duration<double>(Stop::Clock::now() - began_).count(); }
    std::optional<double> seconds_in_all() const {
        const auto& minutes = options_.sensitivity.minutes;
        if (!minutes && options_.frontier.points) return std::nullopt;
        return minutes.value_or(usual_minutes) * seconds_per_minute;
    }
    std::optional<Stop::Clock::time_point> deadline() const {
        const auto seconds = seconds_in_all();
        if (!seconds) return std::nullopt;
        return began_ + std::chrono::duration_cast<Stop::Clock::duration>(std::chrono::duration<double>(*seconds));
    }

    void check_defined(const std::vector<double>& usual) const {
        if (std::isfinite(statistics::mean(usual))) return;
        throw InputError(
            Problem{Place{"--group"}, fmt::format("{} has no value for this group in year {}",
                                                  in_quotes(options_.sensitivity.indicator), runs_.quantity().year)});
    }

    std::uint32_t planned_points(const Pace& pace) const {
        if (options_.frontier.points) return *options_.frontier.points;
        const double points = std::min(most_points, std::floor(pace.points_in(share_of_points)));
        if (points >= static_cast<double>(least_points)) return static_cast<std::uint32_t>(points);
        throw InputError(Problem{
            Place{"--minutes"},
            fmt::format("{:.3g} minutes are too few: {} points, the least that says anything, take about {:.3g} "
                        "at this pace. Give more minutes, or take fewer replicates or years",
                        pace.seconds.value_or(0) / seconds_per_minute, least_points,
                        pace.seconds_for(least_points) / share_of_points / seconds_per_minute)});
    }

    std::string what_comes(std::uint32_t points, const Pace& pace) const {
        return say(
            {"{} werelden, waarin {} onzekere waarden anders zijn; {} herhalingen van beide; ongeveer {} minuten "
             "op {} draden\n",
             "{} worlds, in which {} uncertain values are otherwise; {} replicates of both; about {} minutes on "
             "{} threads\n"},
            points, axes_.size(), runs_.replicates(),
            decimal(pace.seconds_for(points) / seconds_per_minute, 1, options_.language), at_a_time_);
    }

    /// Every point has replicates of its own, so that no chance is common to all of them.
    sensitivity::Observed simulated(const discovery::Columns& places, std::uint32_t points) const {
        Progress progress(points * runs_.months(), runs_.usual().residents(true), options_.language, options_.quiet);
        const auto world = [&](std::size_t k) {
            std::vector<double> here;
            for (const auto& column : places) here.push_back(column[k]);
            Assumed one = axes_.world(here);
            one.first_replicate = static_cast<std::uint32_t>(k * runs_.replicates());
            return one;
        };
        auto observed = observe(runs_, points, 1, world, at_a_time_, stop_, progress);
        progress.finish();
        return observed;
    }

    int tell(const FrontierFound& found) const {
        if (found.worlds.size() < least_points)
            throw InputError(
                Problem{Place{"--group"},
                        fmt::format("{} has a value for this group in {} of {} worlds only: too few",
                                    in_quotes(options_.sensitivity.indicator), found.worlds.size(), found.done)});
        folder_.write(found, seconds());
        fmt::print("{}", frontier_text(found, options_));
        if (!options_.out.empty()) fmt::print("{}", say({"\nGeschreven naar {}\n", "\nWritten to {}\n"}, options_.out));
        if (found.done == found.asked) return succeeded;
        fmt::print(
            stderr, "{}",
            Stop::by_user()
                ? say({"Onderbroken: dit is wat er klaar was.\n", "Interrupted: this is what was done.\n"})
                : say({"De tijd was om: dit is wat er klaar was.\n", "The time was up: this is what was done.\n"}));
        return Stop::by_user() ? stopped_by_the_user : succeeded;
    }

    int too_few(std::size_t points) const {
        if (Stop::by_user()) {
            fmt::print(
                stderr, "{}",
                say({"Onderbroken na {} werelden; pas vanaf {} is er iets te zeggen. Er is niets geschreven.\n",
                     "Interrupted after {} worlds; nothing can be said of fewer than {}. Nothing was written.\n"},
                    points, least_points));
            return stopped_by_the_user;
        }
        throw InputError(Problem{Place{"--minutes"},
                                 fmt::format("{} points could be simulated in this time; nothing can be said of fewer "
                                             "than {}",
                                             points, least_points)});
    }

    const Options& options_;
    Stop::Clock::time_point began_ = Stop::Clock::now();
    PointRuns runs_;
    Axes axes_;
    FrontierFolder folder_;
    Stop stop_;
    unsigned at_a_time_ = 1;
};

}  // namespace

int run_frontier(const Options& options) {
    const Shipped shipped;
    return Search(options, shipped).run();
}

}  // namespace adem::tools
