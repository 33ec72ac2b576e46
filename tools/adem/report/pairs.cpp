#include "tools/adem/report/pairs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tools/adem/crossover_text.hpp"

namespace adem::tools::report {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

/// 1: the policy is better than the first; null where no direction is good, or too few were simulated to say.
Json verdict_of(const Comparison& one, const IndicatorInfo& info) {
    if (info.good == Good::neither || std::isnan(one.difference.low)) return nullptr;
    return -one.verdict(info);
}

/// `survives`: null where it is not corrected for many, since it was not asked.
Json row(const Source& source, const Comparison& one, const EffectSize& spread, const Json& survives) {
    const IndicatorInfo& info = source.shape().indicators[one.indicator];
    const statistics::PairedDifference& found = one.difference;  // the first minus the other
    const bool small = source.is_small(one.group);
    const auto shown = [&](double value) { return small ? Json(nullptr) : number(value); };
    return {{"indicator", info.name},
            {"group", source.shape().groups[one.group]},
            {"year", one.year},
            {"a_mean", shown(one.mean_a)},
            {"b_mean", shown(one.mean_b)},
            {"mean", shown(-found.mean)},
            {"low", shown(-found.high)},
            {"high", shown(-found.low)},
            {"share_better", shown(1 - found.share_better)},
            {"share_low", shown(1 - found.share_interval.high)},
            {"share_high", shown(1 - found.share_interval.low)},
            {"effect_residents", shown(-found.mean / spread.residents)},
            {"effect_neighbourhoods", shown(-found.mean / spread.neighbourhoods)},
            {"survives", small ? Json(nullptr) : survives},
            {"verdict", small ? Json(nullptr) : verdict_of(one, info)}};
}

/// What the answer does not look at and a reader may: in the last year the groups that it leaves out, and who wins and
/// who loses, that also through the years.
std::vector<Comparison> further(const Source& source, const ComparedPair& pair) {
    const auto is_asked = [&](std::size_t indicator, std::size_t group, int year) {
        const auto same = [&](const Comparison& one) {
            return one.indicator == indicator && one.group == group && one.year == year;
        };
        return std::any_of(pair.earlier.begin(), pair.earlier.end(), same) ||
               std::any_of(pair.last.comparisons.begin(), pair.last.comparisons.end(), same);
    };
    const std::vector<int> years = shown_years(source.shape());
    std::vector<Comparison> list;
    for (const std::size_t indicator : source.shown())
        for (std::size_t group = 0; group < source.shape().groups.size(); ++group)
            for (const int year : years)
                if ((group == 0 || year == years.back()) && !is_asked(indicator, group, year))
                    list.push_back(compare(source.results(), 0, pair.b, indicator, group, year));
    return list;
}

Json months_of(const statistics::Crossover& found) {
    return {{"p05", number(found.p05)},           {"p50", number(found.p50)},
            {"p95", number(found.p95)},           {"always", number(found.share_always)},
            {"never", number(found.share_never)}, {"n", found.n}};
}

}  // namespace

std::vector<ComparedPair> found_pairs(const Source& source) {
    std::vector<ComparedPair> list;
    for (std::size_t b = 1; b < source.shape().scenarios.size(); ++b)
        list.push_back(compared_pair(source.results(), b, source.compared(), source.titles(Language::english)));
    return list;
}

Outcomes to_be_said(const Source& source, const ComparedPair& pair, Language language) {
    Outcomes outcomes = pair.last;
    outcomes.a = source.title(0, language);
    outcomes.b = source.title(pair.b, language);
    outcomes.worlds = source.worlds();
    std::erase_if(outcomes.comparisons, [&](const Comparison& one) { return source.is_small(one.group); });
    return outcomes;
}

Json pairs(const Source& source, const std::vector<ComparedPair>& found) {
    std::vector<EffectSize> spreads;
    for (std::size_t i = 0; i < source.shape().indicators.size(); ++i) spreads.push_back({not_known, not_known});
    for (const std::size_t i : source.shown()) spreads[i] = spreads_at_start(source.results(), i);
    Json all = Json::array();
    for (const ComparedPair& one : found) {
        Json rows = Json::array();
        const auto add = [&](const Comparison& it, const Json& survives) {
            if (it.difference.n > 0) rows.push_back(row(source, it, spreads[it.indicator], survives));
        };
        for (const auto* list : {&one.earlier, &one.last.comparisons})
            for (const Comparison& it : *list)
                add(it, std::isnan(it.difference.p_value) ? Json(nullptr) : Json(one.survives(it)));
        for (const Comparison& it : further(source, one)) add(it, nullptr);
        all.push_back({{"b", one.b},
                       {"rows", rows},
                       {"asked", one.asked},
                       {"leave_out_zero", one.leave_out_zero},
                       {"surviving", one.survive},
                       {"survival", in_both([&](Language language) { return survival_text(one, language); })}});
    }
    return all;
}

Json crossover(const Source& source) {
    Json all = Json::array();
    const ResultShape& shape = source.shape();
    for (std::size_t b = 1; b < shape.scenarios.size(); ++b)
        for (const std::size_t indicator : source.compared())
            for (std::size_t group = 0; group < shape.groups.size(); ++group) {
                if (shape.indicators[indicator].good == Good::neither || source.is_small(group)) continue;
                const Crossovers found = crossovers(source.results(), 0, b, indicator, group);
                const bool ever = found.level.share_never < 1 || found.other_level.share_never < 1;
                if (found.level.n == 0 || !ever) continue;
                const bool other = found.other_level.share_never < found.level.share_never;
                all.push_back({{"b", b},
                               {"indicator", shape.indicators[indicator].name},
                               {"group", shape.groups[group]},
                               {"who", other ? b : 0},
                               {"level", months_of(other ? found.other_level : found.level)},
                               {"cumulative", months_of(other ? found.other_cumulative : found.cumulative)}});
            }
    return all;
}

}  // namespace adem::tools::report
