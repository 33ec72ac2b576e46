#include "tools/adem/precision.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "engine/base/error.hpp"
#include "engine/output/replicate_set.hpp"
#include "tools/adem/comparison.hpp"

namespace adem::tools {

namespace {

constexpr double largest_range = 1e6;  // more is a bound in name only

bool has_range(const IndicatorInfo& info) { return info.high - info.low < largest_range; }

std::vector<std::size_t> watched(const ResultShape& shape) {
    std::vector<std::size_t> list = headlines_or_all(shape);
    std::erase_if(list, [&](std::size_t i) { return !has_range(shape.indicators[i]); });
    return list;
}

/// `value_of(scenario, indicator)` gives the last record of every replicate.
double widest(const ResultShape& shape,
              const std::function<std::vector<double>(std::size_t scenario, std::size_t indicator)>& value_of) {
    constexpr double none = std::numeric_limits<double>::infinity();
    const std::vector<std::size_t> indicators = watched(shape);
    double width = indicators.empty() || shape.scenarios.size() < 2 ? none : 0;
    for (const std::size_t i : indicators) {
        const IndicatorInfo& info = shape.indicators[i];
        const std::vector<double> first = value_of(0, i);
        for (std::size_t s = 1; s < shape.scenarios.size(); ++s) {
            const auto found = statistics::compare(first, value_of(s, i), info.good, shape.per_draw);
            const double here = (found.high - found.low) / (info.high - info.low) * 100;
            width = std::isnan(here) ? none : std::max(width, here);
        }
    }
    return width;
}

/// The mean over the neighbourhoods that are no controls, of everybody.
std::vector<double> means(const ResultShape& shape, const Slab& slab, std::size_t scenario) {
    std::vector<double> sum(slab.replicates, 0.0), here;
    int counted = 0;
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
        if (shape.is_control(n)) continue;
        slab.over_replicates(scenario, 0, n * shape.groups.size(), here);
        for (std::size_t r = 0; r < sum.size(); ++r) sum[r] += here[r];
        ++counted;
    }
    for (double& value : sum) value /= counted;
    return sum;
}

}  // namespace

Batches batches_of(std::vector<Scenario>& scenarios, const Options& options) {
    const auto size = static_cast<std::uint32_t>(scenarios.front().replicates);
    if (!options.until_precise) return {size, size};
    const auto refuse = [&](Text why) {
        throw InputError(Problem{Place{"--until-precise"}, why.with(options.language)});
    };
    if (scenarios.front().draw_parameters)
        refuse(
            {"kan niet met draw_parameters: de getrokken parameters horen bij het aantal herhalingen, dus meer "
             "herhalingen zijn andere herhalingen",
             "cannot be used with draw_parameters: the parameters that are drawn belong to the number of "
             "replicates, so more replicates are other replicates"});
    if (options.at_most < size)
        refuse({"--at-most is kleiner dan de eerste reeks herhalingen (--replicates)",
                "--at-most is below the first batch of replicates (--replicates)"});
    for (Scenario& scenario : scenarios) scenario.replicates = static_cast<int>(options.at_most);
    return {size, options.at_most};
}

double widest_interval(const Results& results) {
    const int year = results.shape().months / months_per_year;
    return widest(results.shape(), [&](std::size_t s, std::size_t i) { return values(results, s, i, year, 0); });
}

double widest_interval(const std::filesystem::path& replicate_folder, const ResultShape& shape, std::uint64_t run_key,
                       const std::vector<std::uint32_t>& replicates) {
    const ReplicateSet set(replicate_folder, shape, run_key, replicates);
    return widest(shape,
                  [&](std::size_t s, std::size_t i) { return means(shape, set.slab(i, shape.times(i) - 1, 1), s); });
}

std::string precision_text(const Options& options, double widest, std::size_t replicates) {
    if (!options.until_precise) return {};
    const std::string asked = decimal(*options.until_precise, 2, options.language);
    const std::string found = std::isinf(widest) ? "∞" : decimal(widest, 2, options.language);
    if (widest <= *options.until_precise)
        return Text{
            "Het breedste 95%-interval van de hoofdverschillen is {} op een schaal van 0 tot 100 (gevraagd: {}); "
            "daar waren {} herhalingen voor nodig.\n",
            "The widest 95% interval of the headline differences is {} on a scale of 0 to 100 (asked for: {}); "
            "that took {} replicates.\n"}
            .with(options.language, found, asked, replicates);
    return Text{
        "Na {} herhalingen, het hoogste aantal, is het breedste 95%-interval van de hoofdverschillen {} op een "
        "schaal van 0 tot 100; gevraagd was {}.\n",
        "After {} replicates, the most allowed, the widest 95% interval of the headline differences is {} on a "
        "scale of 0 to 100; {} was asked for.\n"}
        .with(options.language, replicates, found, asked);
}

}  // namespace adem::tools
