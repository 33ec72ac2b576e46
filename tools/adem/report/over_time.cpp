#include "tools/adem/report/over_time.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statistics/choice.hpp"
#include "engine/statistics/ignorance.hpp"
#include "engine/statistics/paired.hpp"
#include "engine/statistics/summary.hpp"
#include "models/observation/evaluators.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/report/values_by_time.hpp"

namespace adem::tools::report {

namespace {

constexpr std::size_t most_policies_by_month = 6;  // the page has to open at once

/// One indicator of one group under every policy.
class IndicatorOfGroup {
  public:
    IndicatorOfGroup(const Source& source, std::size_t indicator, std::size_t group)
        : source_(source), shape_(source.shape()), indicator_(indicator), group_(group) {
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s)
            policies_.emplace_back(source.results(), s, indicator, group);
        const bool by_month = info().headline && group == 0 && shape_.scenarios.size() <= most_policies_by_month;
        for (std::size_t t = 0; t < shape_.times(indicator); ++t)
            if (by_month || shape_.month_of(indicator, t) % months_per_year == 0) times_.push_back(t);
    }

    bool is_defined() const {
        return std::any_of(times_.begin(), times_.end(), [&](std::size_t t) {
            return std::any_of(policies_.begin(), policies_.end(),
                               [&](const ValuesByTime& policy) { return !statistics::defined(policy.at(t)).empty(); });
        });
    }

    void add_to(OverTime& all) const {
        all.series.push_back(series());
        for (std::size_t b = 1; b < policies_.size(); ++b) {
            all.differences.push_back(differences(b));
            if (source_.parameters_drawn()) all.ignorance.push_back(ignorance(b));
        }
        if (info().good == Good::neither || !is_compared()) return;
        for (const int year : shown_years(shape_)) all.choice.push_back(choice(year));
    }

  private:
    const IndicatorInfo& info() const { return shape_.indicators[indicator_]; }
    bool is_compared() const {
        return std::find(source_.compared().begin(), source_.compared().end(), indicator_) != source_.compared().end();
    }
    Json whose() const { return {{"indicator", info().name}, {"group", shape_.groups[group_]}}; }
    Json months() const {
        Json months = Json::array();
        for (const std::size_t t : times_) months.push_back(shape_.month_of(indicator_, t));
        return months;
    }
    std::size_t time_of(int year) const {
        return static_cast<std::size_t>(info().cadence == Cadence::monthly ? year * months_per_year : year);
    }

    Json series() const {
        Json json = whose();
        json["months"] = months();
        for (const ValuesByTime& policy : policies_) json["policies"].push_back(band(policy));
        return json;
    }
    Json band(const ValuesByTime& policy) const {
        Json mean = Json::array(), p05 = mean, p95 = mean, chance_p05 = mean, chance_p95 = mean;
        for (const std::size_t t : times_) {
            const statistics::Summary all = statistics::summarise(policy.at(t));
            mean.push_back(number(all.mean)), p05.push_back(number(all.p05)), p95.push_back(number(all.p95));
            if (!source_.parameters_drawn()) continue;
            const statistics::Ignorance parts = statistics::ignorance(policy.at(t), shape_.per_draw);
            chance_p05.push_back(number(parts.chance_p05)), chance_p95.push_back(number(parts.chance_p95));
        }
        if (!source_.parameters_drawn()) chance_p05 = chance_p95 = nullptr;
        return {{"mean", mean}, {"p05", p05}, {"p95", p95}, {"chance_p05", chance_p05}, {"chance_p95", chance_p95}};
    }

    /// The policy minus the first: in all tables it is the other way round.
    Json differences(std::size_t b) const {
        Json mean = Json::array(), low = mean, high = mean;
        for (const std::size_t t : times_) {
            const auto found =
                statistics::compare(policies_[0].at(t), policies_[b].at(t), info().good, shape_.per_draw);
            mean.push_back(number(-found.mean)), low.push_back(number(-found.high)), high.push_back(number(-found.low));
        }
        Json json = {{"b", b}};
        json.update(whose());
        json.update({{"months", months()}, {"mean", mean}, {"low", low}, {"high", high}});
        return json;
    }

    Json ignorance(std::size_t b) const {
        const int year = source_.last_year();
        const auto &of_a = policies_[0].at(time_of(year)), &of_b = policies_[b].at(time_of(year));
        std::vector<double> differences(of_a.size());
        for (std::size_t r = 0; r < differences.size(); ++r) differences[r] = of_b[r] - of_a[r];
        const statistics::Ignorance parts = statistics::ignorance(differences, shape_.per_draw);
        Json json = {{"b", b}};
        json.update(whose());
        json.update({{"year", year}, {"sd_chance", number(parts.chance)}, {"sd_ignorance", number(parts.ignorance)}});
        return json;
    }

    Json choice(int year) const {
        std::vector<std::vector<double>> values;
        for (const ValuesByTime& policy : policies_) values.push_back(policy.at(time_of(year)));
        const std::size_t reference = model::reference_policy(shape_);
        Json json = whose();
        json["year"] = year;
        json["reference"] = reference;
        for (const auto& one : statistics::choices(values, reference, info().good, shape_.per_draw))
            json["policies"].push_back({{"best", number(one.share_best)},
                                        {"best_low", number(one.best_interval.low)},
                                        {"best_high", number(one.best_interval.high)},
                                        {"worst_tenth", number(one.worst_decile)},
                                        {"worse_than_reference", number(one.share_worse)},
                                        {"regret_mean", number(one.regret)},
                                        {"regret_max", number(one.largest_regret)}});
        return json;
    }

    const Source& source_;
    const ResultShape& shape_;
    std::size_t indicator_, group_;
    std::vector<ValuesByTime> policies_;
    std::vector<std::size_t> times_;
};

}  // namespace

OverTime over_time(const Source& source) {
    OverTime all;
    if (source.parameters_drawn()) all.ignorance = Json::array();
    for (const std::size_t indicator : source.shown())
        for (std::size_t group = 0; group < source.shape().groups.size(); ++group) {
            if (source.is_small(group)) continue;
            const IndicatorOfGroup place(source, indicator, group);
            if (place.is_defined()) place.add_to(all);
        }
    return all;
}

}  // namespace adem::tools::report
