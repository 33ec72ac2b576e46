#include "tools/adem/benchmark.hpp"

#include <fmt/format.h>

#include "engine/output/csv.hpp"
#include "engine/statistics/summary.hpp"
#include "models/benchmark/long_vs_short.hpp"
#include "models/measures.hpp"
#include "tools/adem/benchmark_effects.hpp"
#include "tools/adem/benchmark_figure.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/run_folder.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> headline_names() {
    std::vector<std::string> names;
    for (const Measure& measure : model::measures())
        if (measure.info.headline) names.push_back(measure.info.name);
    return names;
}

/// Every effect of a block: its arms are the scenarios after the first, which is the reference.
void add_effects(const model::BenchmarkBlock& block, const Results& results, std::vector<Effect>& effects) {
    const ResultShape& shape = results.shape();
    const auto arms = model::benchmark_arms();
    for (std::size_t a = 0; a < arms.size(); ++a)
        for (const Moment& moment : moments_of(arms[a], shape.months / months_per_year))
            for (std::size_t i = 0; i < shape.indicators.size(); ++i)
                for (std::size_t g = 0; g < shape.groups.size(); ++g)
                    effects.push_back({block, arms[a], moment, shape.indicators[i], shape.groups[g],
                                       compare(results, a + 1, 0, i, g, moment.year),
                                       statistics::mean(results.planned(a + 1)),
                                       statistics::mean(results.realised(a + 1))});
}

std::string_view course_of(const model::BenchmarkArm& arm) {
    return arm.course == model::MoneyCourse::level          ? "level"
           : arm.course == model::MoneyCourse::front_loaded ? "front-loaded"
                                                            : "back-loaded";
}

void write(const fs::path& file, const std::vector<Effect>& effects) {
    CsvTable table(file, {"years", "course", "restarts", "contract", "delivery", "moment", "year", "indicator", "group",
                          "unit", "mean", "mean_of_reference", "effect", "ci95_low", "ci95_high", "share_better", "n",
                          "planned_cost", "realised_cost"});
    for (const Effect& effect : effects) {
        table.whole(effect.arm.years).text(course_of(effect.arm)).text(effect.arm.restarts ? "chain" : "one");
        table.text(effect.block.permanent ? "permanent" : "temporary");
        table.text(effect.block.ample_delivery ? "ample" : "usual").text(effect.moment.name);
        table.whole(effect.moment.year).text(effect.indicator.name).text(effect.group).text(effect.indicator.unit);
        table.number(effect.found.mean_a).number(effect.found.mean_b).number(effect.found.difference.mean);
        table.number(effect.found.difference.low).number(effect.found.difference.high);
        table.number(effect.found.difference.share_better);
        table.whole(static_cast<std::int64_t>(effect.found.difference.n));
        table.number(effect.planned).number(effect.spent).end_row();
    }
    table.commit();
}

/// "+0.59 *": the star says that the interval leaves out 0.
std::string shown(const Effect& effect, Language language) {
    const Scale scale = scale_of(effect.indicator);
    const std::string mean =
        signed_decimal(effect.found.difference.mean * scale.factor, scale.difference_digits, language);
    return mean + (effect.found.verdict(effect.indicator) != 0 ? " *" : "  ");
}

/// The effects of spending evenly, with temporary contracts and delivery as usual, for one indicator and all residents.
std::string table_of(const std::vector<Effect>& effects, const IndicatorInfo& indicator, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{{dutch ? "jaren" : "years", dutch ? "vorm" : "form"}};
    const std::string first = effects.front().arm.name();
    std::string last;
    for (const Effect& effect : effects) {
        if (!effect.is_plain() || effect.indicator.name != indicator.name) continue;
        if (effect.arm.name() != last) {
            last = effect.arm.name();
            rows.push_back({std::to_string(effect.arm.years), effect.arm.restarts
                                                                  ? (dutch ? "keten" : "chain")
                                                                  : (dutch ? "één project" : "one project")});
        }
        if (effect.arm.name() == first) rows[0].push_back(effect.moment.words(language));
        rows.back().push_back(shown(effect, language));
    }
    return fmt::format("\n{} ({})\n{}", label_of(indicator, language), scale_of(indicator).unit.with(language),
                       text_table(rows));
}

std::string summary(const std::vector<Effect>& effects, const Results& results, Language language) {
    std::string text =
        Text{
            "Hetzelfde geld over zoveel jaren: verschil met niets extra, alle bewoners, gelijkmatig besteed, "
            "tijdelijke\n"
            "contracten, beloften waarmaken als gewoonlijk. *: het 95%-interval (toeval alleen) sluit 0 uit.\n",
            "The same money over so many years: difference from nothing more, all residents, spent evenly, temporary\n"
            "contracts, delivery of promises as usual. *: the 95% interval (chance alone) leaves out 0.\n"}
            .with(language);
    for (const IndicatorInfo& indicator : results.shape().indicators) text += table_of(effects, indicator, language);
    return text;
}

/// Where the table and the figure are, or why there is no figure.
std::string written(const fs::path& folder, const report::Drawn& drawn, Language language) {
    const std::string table = (folder / "benchmark.csv").string(), figure = (folder / "benchmark.svg").string();
    if (drawn.how == report::Drawn::How::done)
        return Text{"Geschreven naar {} en {}\n", "Written to {} and {}\n"}.with(language, table, figure);
    const std::string lack =
        drawn.how == report::Drawn::How::interrupted
            ? ""
            : Text{"De figuur is niet getekend: {}\n", "The figure was not drawn: {}\n"}.with(language, drawn.why_not);
    return lack + Text{"Geschreven naar {}\n", "Written to {}\n"}.with(language, table);
}

std::string what_comes(std::size_t runs, int replicates, Language language) {
    return Text{"{} armen en 4 referenties, elk {} herhalingen; elk blok toont een schatting van de tijd\n",
                "{} arms and 4 references, {} replicates each; every block shows an estimate of the time\n"}
        .with(language, runs, replicates);
}

}  // namespace

int run_benchmark(const Options& asked) {
    Options options = asked;
    options.scenarios = {shipped_path("scenarios/benchmarks/long-vs-short.yaml").string()};
    options.indicators.clear();
    const Shipped shipped;
    const Scenario base = shipped.scenarios(options).front();
    const auto profiles = shipped.profiles(base);
    const auto blocks = model::benchmark_blocks();
    const fs::path folder = asked.out.empty() ? fs::path("results") / "long-vs-short" : fs::path(asked.out);
    fmt::print(stderr, "{}",
               what_comes(blocks.size() * model::benchmark_arms().size(), base.replicates, options.language));
    std::vector<Effect> effects;
    for (const model::BenchmarkBlock& block : blocks) {
        options.out = (folder / block.name()).string();
        const model::Experiment experiment(model::benchmark_scenarios(base, profiles, block), profiles,
                                           {headline_names(), {}});
        if (simulate(experiment, options).interrupted) {
            fmt::print(stderr, "{}",
                       Text{"Onderbroken; dezelfde opdracht gaat verder in {}\n",
                            "Interrupted; the same command goes on in {}\n"}
                           .with(options.language, folder.string()));
            return stopped_by_the_user;
        }
        add_effects(block, Results(options.out), effects);
    }
    write(folder / "benchmark.csv", effects);
    const report::Drawn drawn = draw_benchmark(effects, folder / "benchmark.svg", options.language);
    fmt::print("{}\n{}", summary(effects, Results(options.out), options.language),
               written(folder, drawn, options.language));
    return drawn.how == report::Drawn::How::interrupted ? stopped_by_the_user : 0;
}

}  // namespace adem::tools
