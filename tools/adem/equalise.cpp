#include "tools/adem/equalise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "engine/run/ensemble.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/money_text.hpp"

namespace adem::tools {

namespace {

using model::EqualIn;
using model::EqualWish;

/// What pilot runs of one scenario come to: euro spent and hours with residents in each year, means over replicates.
struct Found {
    std::vector<double> cost, hours;
};

Found found_in(const Recording& recording, const ResultShape& shape) {
    Found found{std::vector<double>(shape.cost_years()), std::vector<double>(shape.cost_years())};
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
        if (shape.is_control(n)) continue;
        for (std::size_t year = 0; year < shape.cost_years(); ++year)
            for (std::size_t line = 0; line < shape.cost_lines.size(); ++line)
                found.cost[year] += recording.realised(year, n, line);
        for (std::size_t month = 1; month < shape.times(0); ++month)
            found.hours[(month - 1) / months_per_year] += recording.value(0, month, n, 0);
    }
    return found;
}

class Pilots {
  public:
    Pilots(const std::vector<model::Profile>& profiles, const Options& options)
        : profiles_(profiles), options_(options) {}

    static std::uint32_t number(const Scenario& scenario, const Options& options) {
        return static_cast<std::uint32_t>(std::min<int>(scenario.replicates, static_cast<int>(options.pilots)));
    }

    /// The same for the same scenario, whatever the threads.
    Found run(const Scenario& scenario) const {
        const model::Experiment experiment({scenario}, profiles_, {{"contact_hours"}, Cadence::monthly});
        std::vector<std::uint32_t> replicates(number(scenario, options_));
        for (std::uint32_t r = 0; r < replicates.size(); ++r) replicates[r] = r;
        std::vector<Found> each(replicates.size());
        run_ensemble(replicates, Parallel(options_.threads), interruption(),
                     [&](std::uint32_t r) { each[r] = found_in(experiment.replicate(r).front(), experiment.shape()); });
        Found mean{std::vector<double>(experiment.shape().cost_years()), {}};
        mean.hours = mean.cost;
        for (const Found& one : each)
            for (std::size_t year = 0; year < mean.cost.size(); ++year) {
                mean.cost[year] += one.cost[year] / static_cast<double>(each.size());
                mean.hours[year] += one.hours[year] / static_cast<double>(each.size());
            }
        return mean;
    }

    std::vector<double> planned(const Scenario& scenario) const {
        const model::Experiment experiment({scenario}, profiles_);
        std::vector<double> years(experiment.shape().cost_years());
        for (const model::PlannedItem& item : experiment.planned_items(0))
            for (std::size_t year = 0; year < years.size(); ++year) years[year] += item.years[year];
        return years;
    }

    std::vector<double> outcome(const Scenario& scenario, EqualIn what) const {
        const Found found = run(scenario);
        return what == EqualIn::realised_cost ? found.cost : found.hours;
    }

  private:
    const std::vector<model::Profile>& profiles_;
    const Options& options_;
};

/// What the command line asks of all goes before what a scenario asks of itself.
std::optional<EqualWish> wish_of(const Scenario& scenario, const Options& options) {
    if (options.equal || !scenario.equal) return options.equal;
    return EqualWish{*word_named<EqualIn>(scenario.equal->what), scenario.equal->each_year, scenario.equal->lever};
}

std::string in_words(EqualIn what, Language language) {
    switch (what) {
        case EqualIn::planned_cost:
            return Text{"geplande kosten", "planned cost"}.with(language);
        case EqualIn::realised_cost:
            return Text{"uitgegeven geld", "money spent"}.with(language);
        case EqualIn::contact_hours:
            return Text{"uren met bewoners", "hours with residents"}.with(language);
    }
    return "";
}

std::string numbers(const std::vector<double>& values, int digits, Language language) {
    std::string text;
    for (const double value : values) text += (text.empty() ? "" : "; ") + decimal(value, digits, language);
    return text;
}

std::string what_was_done(std::size_t s, const EqualWish& wish, const model::Scaling& scaling, std::uint32_t pilots,
                          Language language) {
    const auto say = [&](Text text, const auto&... values) { return text.with(language, values...); };
    std::string text =
        say({"{}: {} × {}", "{}: {} × {}"}, letter(s), wish.lever, numbers(scaling.factors, 4, language));
    if (!scaling.reserve.empty())
        text += say({", en {} euro per jaar in reserve erbij", ", and {} euro a year more in reserve"},
                    numbers(scaling.reserve, 2, language));
    text += say({"; {}{} gelijk aan die van A: {} ({})", "; {}{} equal to that of A: {} ({})"},
                in_words(wish.what, language), wish.each_year ? say({" per jaar", " in each year"}) : std::string(),
                whole(scaling.reached, language), whole(scaling.target, language));
    if (wish.what != EqualIn::planned_cost)
        text +=
            say({"; op {}% na in {} proefruns van {} herhalingen", "; within {}% in {} pilot runs of {} replicates"},
                decimal(scaling.off * 100, 2, language), scaling.steps, pilots);
    return text;
}

}  // namespace

std::vector<std::string> equalise(std::vector<Scenario>& scenarios, const std::vector<model::Profile>& profiles,
                                  const Options& options) {
    const Pilots pilots(profiles, options);
    const model::Experiment first({scenarios.front()}, profiles);
    const Registry& registry = first.schedule().registry();
    const auto planned = [&](const Scenario& scenario) { return pilots.planned(scenario); };
    std::map<EqualIn, std::vector<double>> targets;
    std::vector<std::string> told;
    for (std::size_t s = 1; s < scenarios.size(); ++s) {
        const std::optional<EqualWish> asked = wish_of(scenarios[s], options);
        if (!asked) continue;
        const EqualWish& wish = *asked;
        const bool by_plan = wish.what == EqualIn::planned_cost;
        const auto outcome = [&](const Scenario& scenario) { return pilots.outcome(scenario, wish.what); };
        if (!targets.contains(wish.what))
            targets[wish.what] = by_plan ? planned(scenarios.front()) : outcome(scenarios.front());
        const auto& target = targets[wish.what];
        const model::Scaling scaling = by_plan
                                           ? equal_in_plan(scenarios[s], registry, wish, target, planned)
                                           : equal_in_outcome(scenarios[s], registry, wish, target, outcome, planned);
        told.push_back(what_was_done(s, wish, scaling, Pilots::number(scenarios[s], options), options.language));
    }
    return told;
}

}  // namespace adem::tools
