#include "tools/adem/cost_effect.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/output/csv.hpp"
#include "models/money/costs_elsewhere.hpp"
#include "tools/adem/comparison.hpp"

namespace adem::tools {

namespace {

/// What a scenario cost up to the end of a year, per replicate.
struct Costs {
    std::vector<double> spent, elsewhere;  ///< elsewhere: empty when not known
};

Costs costs_until(const Results& results, std::size_t scenario, int year, double discount) {
    return {results.account(Money::realised, scenario).totals(discount, static_cast<std::size_t>(year)),
            model::all_costs_elsewhere(results, scenario, discount, year)};
}

std::vector<double> minus(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> difference(a.size());
    for (std::size_t r = 0; r < a.size(); ++r) difference[r] = a[r] - b[r];
    return difference;
}

/// The values of an indicator in one scenario, per replicate, and what it cost.
struct Outcome {
    const std::vector<double>& effect;
    const Costs& costs;
};

/// `per_draw` replicates in a row share their parameters.
CostOfEffect weigh(CostOfEffect of, const Outcome& a, const Outcome& b, Good good, std::size_t per_draw) {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    of.effect = statistics::compare(a.effect, b.effect, good, per_draw);
    of.cost = statistics::compare(a.costs.spent, b.costs.spent, Good::down, per_draw);
    of.elsewhere = {unknown, unknown, unknown, unknown, 0};
    of.per_unit_public = {unknown, unknown, unknown, 0};
    const std::vector<double> effect = minus(a.effect, b.effect), cost = minus(a.costs.spent, b.costs.spent);
    of.per_unit = statistics::ratio_of_means(cost, effect, per_draw);
    if (a.costs.elsewhere.empty()) return of;
    of.elsewhere = statistics::compare(a.costs.elsewhere, b.costs.elsewhere, Good::down, per_draw);
    std::vector<double> all = minus(a.costs.elsewhere, b.costs.elsewhere);
    for (std::size_t r = 0; r < all.size(); ++r) all[r] += cost[r];
    of.per_unit_public = statistics::ratio_of_means(all, effect, per_draw);
    return of;
}

/// +1 or -1 when the interval leaves out 0.
int sign_of(const statistics::PairedDifference& difference) {
    return difference.low > 0 ? 1 : difference.high < 0 ? -1 : 0;
}

void write_interval(CsvTable& table, double mean, double low, double high) {
    table.number(mean).number(low).number(high);
}

void write_row(CsvTable& table, const ResultShape& shape, const CostOfEffect& one) {
    const IndicatorInfo& info = shape.indicators[one.indicator];
    table.text(shape.scenarios[one.a]).text(shape.scenarios[one.b]).whole(one.year).text(shape.groups[one.group]);
    table.text(info.name).text(info.unit);
    for (const auto* part : {&one.effect, &one.cost, &one.elsewhere})
        write_interval(table, part->mean, part->low, part->high);
    for (const auto* ratio : {&one.per_unit, &one.per_unit_public})
        write_interval(table, ratio->value, ratio->low, ratio->high);
    table.whole(static_cast<std::int64_t>(one.effect.n)).end_row();
}

struct Cell {
    std::size_t indicator, group;
    int year;
};

void write_pairs(CsvTable& table, const Results& results, const std::vector<Costs>& costs, const Cell& place) {
    const ResultShape& shape = results.shape();
    std::vector<std::vector<double>> effects;
    for (std::size_t s = 0; s < costs.size(); ++s)
        effects.push_back(values(results, s, place.indicator, place.year, place.group));
    for (std::size_t a = 0; a < costs.size(); ++a)
        for (std::size_t b = a + 1; b < costs.size(); ++b) {
            CostOfEffect one;
            one.a = a, one.b = b, one.indicator = place.indicator, one.group = place.group, one.year = place.year;
            one = weigh(one, {effects[a], costs[a]}, {effects[b], costs[b]}, shape.indicators[place.indicator].good,
                        shape.per_draw);
            write_row(table, shape, one);
        }
}

}  // namespace

bool CostOfEffect::better_and_cheaper(Good good) const {
    return good != Good::neither && sign_of(effect) == (good == Good::up ? 1 : -1) && sign_of(cost) < 0;
}
bool CostOfEffect::worse_and_dearer(Good good) const {
    return good != Good::neither && sign_of(effect) == (good == Good::up ? -1 : 1) && sign_of(cost) > 0;
}

CostOfEffect cost_of_effect(const Results& results, std::size_t a, std::size_t b, std::size_t indicator,
                            std::size_t group, int year, double discount) {
    CostOfEffect of;
    of.a = a;
    of.b = b;
    of.indicator = indicator;
    of.group = group;
    of.year = year;
    const Costs costs_a = costs_until(results, a, year, discount), costs_b = costs_until(results, b, year, discount);
    return weigh(of, {values(results, a, indicator, year, group), costs_a},
                 {values(results, b, indicator, year, group), costs_b}, results.shape().indicators[indicator].good,
                 results.shape().per_draw);
}

void write_cost_effect(const std::filesystem::path& folder, const Results& results) {
    const ResultShape& shape = results.shape();
    CsvTable table(folder / "cost_effect.csv", {"a",
                                                "b",
                                                "year",
                                                "group",
                                                "indicator",
                                                "unit",
                                                "effect",
                                                "effect_low",
                                                "effect_high",
                                                "cost",
                                                "cost_low",
                                                "cost_high",
                                                "elsewhere",
                                                "elsewhere_low",
                                                "elsewhere_high",
                                                "per_unit",
                                                "per_unit_low",
                                                "per_unit_high",
                                                "per_unit_public",
                                                "per_unit_public_low",
                                                "per_unit_public_high",
                                                "n"});
    for (const int year : shown_years(shape)) {
        std::vector<Costs> costs;
        for (std::size_t s = 0; s < shape.scenarios.size(); ++s) costs.push_back(costs_until(results, s, year, 0));
        for (const std::size_t i : headlines_or_all(shape))
            for (std::size_t g = 0; g < shape.groups.size(); ++g) write_pairs(table, results, costs, {i, g, year});
    }
    table.finish();
    table.commit();
}

}  // namespace adem::tools
