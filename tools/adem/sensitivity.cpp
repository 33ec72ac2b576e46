#include "tools/adem/sensitivity.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/output/atomic_file.hpp"
#include "engine/statistics/summary.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/point_question.hpp"
#include "tools/adem/sensitivity_plan.hpp"
#include "tools/adem/sensitivity_report.hpp"
#include "tools/adem/shared_work.hpp"

namespace adem::tools {

namespace {

class Analysis {
  public:
    Analysis(const Options& options, const Shipped& shipped)
        : options_(options),
          runs_(runs_of({"sensitivity"}, options, shipped)),
          policies_(fingerprint_of(runs_, options, shipped)),
          stop_(deadline()) {
        counts_ = {factors(false).size(), factors(true).size()};
        at_a_time_ =
            static_cast<unsigned>(at_a_time(runs_.usual(), options_, Parallel(options_.threads).threads(), Ranks()));
    }

    int run() {
        watch_for_interruption();
        const auto began = Stop::Clock::now();
        usual_ = runs_.at({}, stop_);
        if (usual_.empty()) return nothing_done();
        check_defined();
        const double seconds = std::chrono::duration<double>(Stop::Clock::now() - began).count();
        const Pace pace{seconds, at_a_time_, seconds_in_all()};
        const Work work = planned(counts_, options_.sensitivity, pace);
        if (!options_.quiet)
            fmt::print(
                stderr, "{}",
                what_comes(work, pace, runs_.replicates() * runs_.usual().scenarios().size(), options_.language));
        Progress progress(work.points() * runs_.months(), runs_.usual().residents(true), options_.language,
                          options_.quiet);
        return analyse(work, progress);
    }

  private:
    Factors factors(bool by_mechanism) const { return Factors(runs_.usual(), by_mechanism, options_.sensitivity.only); }
    std::optional<double> seconds_in_all() const {
        const auto minutes = minutes_of(options_.sensitivity);
        return minutes ? std::optional(*minutes * 60) : std::nullopt;
    }
    std::optional<Stop::Clock::time_point> deadline() const {
        const auto seconds = seconds_in_all();
        if (!seconds) return std::nullopt;
        return Stop::Clock::now() +
               std::chrono::duration_cast<Stop::Clock::duration>(std::chrono::duration<double>(*seconds));
    }
    std::uint64_t seed() const { return runs_.usual().scenarios().front().seed; }

    void check_defined() const {
        if (std::isfinite(statistics::mean(usual_))) return;
        throw InputError(
            Problem{Place{"--group"}, fmt::format("{} has no value for this group in year {}",
                                                  in_quotes(options_.sensitivity.indicator), runs_.quantity().year)});
    }

    int analyse(const Work& work, Progress& progress) {
        const Factors all = factors(work.by_mechanism);
        SensitivityFound found{runs_, all, policies_, work.by_mechanism, usual_, {}, 0, {}, 0, {}};
        screen(work, all, found, progress);
        if (work.rows > 0 && !stop_()) share_out(work, all, found, progress);
        progress.finish();
        return tell(found);
    }

    void screen(const Work& work, const Factors& all, SensitivityFound& found, Progress& progress) {
        const sensitivity::RadialDesign design(all.coordinates(), seed());
        const auto observed = observe(
            runs_, work.screening_points(), design.points_per_trajectory(),
            [&](std::size_t k) { return Assumed{all.values(design.point(k))}; }, at_a_time_, stop_, progress);
        found.screened = sensitivity::screened(design, observed);
        found.points = simulated(observed);
        found.order.resize(all.size());
        std::iota(found.order.begin(), found.order.end(), std::size_t{0});
        const auto strength = [&](std::size_t f) {
            return found.screened[f].effects > 0 ? found.screened[f].mu_star : -1;
        };
        std::stable_sort(found.order.begin(), found.order.end(),
                         [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
    }

    void share_out(const Work& work, const Factors& all, SensitivityFound& found, Progress& progress) {
        const auto last = found.order.begin() + static_cast<std::ptrdiff_t>(work.strongest);
        const Factors some = all.chosen({found.order.begin(), last});
        const sensitivity::RowsDesign design(some.coordinates(), seed());
        const auto observed = observe(
            runs_, work.sobol_points(), design.points_per_row(),
            [&](std::size_t k) { return Assumed{some.values(design.point(k))}; }, at_a_time_, stop_, progress);
        found.shares = sensitivity::variance_shares(design, observed, seed());
        found.with_sobol = work.strongest;
    }

    static std::size_t simulated(const sensitivity::Observed& observed) {
        return static_cast<std::size_t>(
            std::count_if(observed.begin(), observed.end(), [](const auto& one) { return !one.empty(); }));
    }

    int tell(const SensitivityFound& found) const {
        std::string text = sensitivity_text(found, options_);
        if (!options_.out.empty()) {
            const std::filesystem::path folder(options_.out);
            make_folder(folder);
            write_sensitivity(folder / "sensitivity.csv", found, options_);
            text += Text{"Geschreven naar {}\n", "Written to {}\n"}.with(options_.language,
                                                                         (folder / "sensitivity.csv").string());
        }
        fmt::print("{}", text);
        if (Stop::by_user()) {
            fmt::print(stderr, "{}",
                       Text{"Onderbroken: dit is wat er klaar was.\n", "Interrupted: this is what was done.\n"}.with(
                           options_.language));
            return stopped_by_the_user;
        }
        if (stop_.time_is_up())
            fmt::print(
                stderr, "{}",
                Text{"De tijd was om: dit is wat er klaar was.\n", "The time was up: this is what was done.\n"}.with(
                    options_.language));
        return succeeded;
    }

    int nothing_done() const {
        if (Stop::by_user()) {
            fmt::print(stderr, "{}",
                       Text{"Onderbroken voordat er iets klaar was.\n", "Interrupted before anything was done.\n"}.with(
                           options_.language));
            return stopped_by_the_user;
        }
        throw InputError(Problem{Place{"--minutes"}, "not even one point could be simulated in this time"});
    }

    const Options& options_;
    PointRuns runs_;
    std::string policies_;
    Stop stop_;
    FactorCounts counts_;
    unsigned at_a_time_ = 1;
    std::vector<double> usual_;
};

}  // namespace

int run_sensitivity(const Options& options) {
    const Shipped shipped;
    return Analysis(options, shipped).run();
}

}  // namespace adem::tools
