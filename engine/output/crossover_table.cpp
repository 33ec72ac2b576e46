#include "engine/output/crossover_table.hpp"

#include <string>

#include "engine/output/over_places.hpp"

namespace adem {
namespace {

/// The mean over the neighbourhoods that are no controls, in every scenario; NaN where none has a value.
void mean_over_neighbourhoods(const ResultShape& shape, const Slab& slab, std::size_t replicate, std::size_t time,
                              std::size_t group, std::vector<double>& into) {
    for (std::size_t s = 0; s < slab.scenarios; ++s) {
        const std::size_t record = ((s * slab.replicates + replicate) * slab.times + time) * slab.cells;
        into[s] = OverPlaces(shape, &slab.values[record + group], shape.groups.size()).mean();
    }
}

}  // namespace

CrossoverTable::CrossoverTable(const std::filesystem::path& target, const ResultShape& shape)
    : shape_(shape),
      table_(target, {"a", "b", "group", "indicator", "in", "p05_month", "p25_month", "p50_month", "p75_month",
                      "p95_month", "share_always", "share_never", "share_never_low", "share_never_high", "n"}) {}

void CrossoverTable::add(std::size_t indicator, const Slab& slab) {
    if (shape_.indicators[indicator].good == Good::neither || shape_.times(indicator) < 2) return;
    const std::size_t pairs = slab.scenarios * (slab.scenarios - 1) / 2;
    if (slab.first_time == 0) leads_.assign(pairs * shape_.groups.size() * slab.replicates, statistics::Lead());
    for (std::size_t t = 0; t < slab.times; ++t)
        if (slab.first_time + t > 0) follow(indicator, slab, t);
    if (slab.first_time + slab.times == shape_.times(indicator)) write(indicator, slab.replicates);
}

void CrossoverTable::follow(std::size_t indicator, const Slab& slab, std::size_t time) {
    const int month = shape_.month_of(indicator, slab.first_time + time);
    const double months = month - shape_.month_of(indicator, slab.first_time + time - 1);
    const double sign = shape_.indicators[indicator].good == Good::up ? 1 : -1;
    std::vector<double> values(slab.scenarios);
    for (std::size_t g = 0; g < shape_.groups.size(); ++g)
        for (std::size_t r = 0; r < slab.replicates; ++r) {
            mean_over_neighbourhoods(shape_, slab, r, time, g, values);
            std::size_t pair = 0;
            for (std::size_t a = 0; a < values.size(); ++a)
                for (std::size_t b = a + 1; b < values.size(); ++b, ++pair)
                    leads_[(pair * shape_.groups.size() + g) * slab.replicates + r].add(
                        month, sign * (values[a] - values[b]), months);
        }
}

void CrossoverTable::write(std::size_t indicator, std::size_t replicates) {
    const int first = shape_.month_of(indicator, 1);
    std::vector<double> level(replicates), cumulative(replicates);
    for (std::size_t g = 0; g < shape_.groups.size(); ++g)
        for (std::size_t a = 0, pair = 0; a < shape_.scenarios.size(); ++a)
            for (std::size_t b = a + 1; b < shape_.scenarios.size(); ++b, ++pair)
                for (const bool other : {false, true}) {
                    for (std::size_t r = 0; r < replicates; ++r) {
                        const auto& lead = leads_[(pair * shape_.groups.size() + g) * replicates + r];
                        level[r] = lead.level(other);
                        cumulative[r] = lead.cumulative(other);
                    }
                    write_row(indicator, g, other ? b : a, other ? a : b,
                              statistics::crossover(level, first, shape_.per_draw),
                              statistics::crossover(cumulative, first, shape_.per_draw));
                }
}

void CrossoverTable::write_row(std::size_t indicator, std::size_t group, std::size_t a, std::size_t b,
                               const statistics::Crossover& level, const statistics::Crossover& cumulative) {
    for (const auto* found : {&level, &cumulative}) {
        table_.text(shape_.scenarios[a]).text(shape_.scenarios[b]).text(shape_.groups[group]);
        table_.text(shape_.indicators[indicator].name).text(found == &level ? "level" : "cumulative");
        for (const double month : {found->p05, found->p25, found->p50, found->p75, found->p95})
            table_.number(std::isinf(month) ? std::numeric_limits<double>::quiet_NaN() : month);
        table_.number(found->share_always).number(found->share_never);
        table_.number(found->never_interval.low).number(found->never_interval.high);
        table_.whole(static_cast<std::int64_t>(found->n)).end_row();
    }
}

}  // namespace adem
