#include "models/money/equal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace adem::model {

namespace {

constexpr double steps_per_unit = 10000;  // factors are multiples of one ten-thousandth
constexpr double most_times = 100;        // no lever is scaled up further than this
constexpr double to_the_euro = 0.5;

double sum_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// One scenario with its lever, as it is scaled.
class Scaler {
  public:
    Scaler(const Scenario& scenario, const Registry& registry, const EqualWish& wish)
        : scenario_(scenario), registry_(registry), wish_(wish), levers_(levers_named(registry, wish.lever)) {
        if (levers_.empty()) refuse(fmt::format("there is no lever '{}' to scale", wish.lever));
        for (const LeverEntry* lever : levers_)
            if (lever->integer) refuse(fmt::format("'{}' takes whole numbers only, and cannot be scaled", lever->path));
        highest_ = highest_factors(scenario, levers_);
        if (!wish.each_year) highest_ = {*std::min_element(highest_.begin(), highest_.end())};
        for (double& factor : highest_) factor = std::min(factor, most_times);
    }

    std::size_t numbers() const { return highest_.size(); }
    double highest(std::size_t k) const { return highest_[k]; }

    /// The values of years as the wish looks at them: each year, or the sum of all.
    std::vector<double> looked_at(const std::vector<double>& years) const {
        return wish_.each_year ? years : std::vector<double>{sum_of(years)};
    }
    Scenario scaled(const std::vector<double>& factors) const {
        std::vector<Change> changes;
        for (const double factor : factors) changes.push_back({factor, 0});
        Scenario other = scenario_;
        for (const LeverEntry* lever : levers_) other = changed(other, *lever, changes);
        return other;
    }
    Scenario with_reserve(const Scenario& scenario, const std::vector<double>& euro_a_year) const {
        const LeverEntry* reserve = registry_.lever("money.reserve");
        if (reserve == nullptr) return scenario;
        std::vector<Change> changes;
        for (const double euro : euro_a_year) changes.push_back({1, euro});
        return changed(scenario, *reserve, changes);
    }
    [[noreturn]] void refuse(const std::string& reason) const {
        throw InputError(
            Problem{Place{scenario_.name}, fmt::format("cannot be made equal in {}: {}", name_of(wish_.what), reason)});
    }
    std::string year_of(std::size_t k) const { return wish_.each_year ? fmt::format(" in year {}", k + 1) : ""; }

  private:
    const Scenario& scenario_;
    const Registry& registry_;
    const EqualWish& wish_;
    std::vector<const LeverEntry*> levers_;
    std::vector<double> highest_;
};

/// Refuses what scaling cannot bring about: a lever without a price, and a target beyond its bounds.
void check_reach(const Scaler& scaler, const EqualWish& wish, const std::vector<double>& target,
                 const std::vector<double>& least, const std::vector<double>& most) {
    for (std::size_t k = 0; k < target.size(); ++k) {
        if (std::abs(most[k] - least[k]) < to_the_euro)
            scaler.refuse(fmt::format("scaling '{}' changes no planned cost{}", wish.lever, scaler.year_of(k)));
        if (target[k] < least[k] - to_the_euro)
            scaler.refuse(fmt::format("{:.0f} euro is needed{} and even without '{}' it would be {:.0f}", target[k],
                                      scaler.year_of(k), wish.lever, least[k]));
        if (target[k] > most[k] + to_the_euro)
            scaler.refuse(fmt::format("{:.0f} euro is needed{} and with '{}' at the end of its range it is {:.0f}",
                                      target[k], scaler.year_of(k), wish.lever, most[k]));
    }
}

bool all_close(const std::vector<double>& a, const std::vector<double>& b) {
    for (std::size_t k = 0; k < a.size(); ++k)
        if (std::abs(a[k] - b[k]) >= to_the_euro) return false;
    return true;
}

/// The largest factors on the grid that do not cost more than the target. More of a lever costs more.
std::vector<double> largest_within(const Scaler& scaler, const std::vector<double>& target, const Yearly& planned) {
    std::vector<double> low(target.size(), 0), high;
    for (std::size_t k = 0; k < target.size(); ++k) high.push_back(std::floor(scaler.highest(k) * steps_per_unit) + 1);
    const auto wide = [&] {
        for (std::size_t k = 0; k < low.size(); ++k)
            if (high[k] - low[k] > 1) return true;
        return false;
    };
    while (wide()) {
        std::vector<double> middle, factors;
        for (std::size_t k = 0; k < low.size(); ++k) {
            middle.push_back(high[k] - low[k] > 1 ? std::floor((low[k] + high[k]) / 2) : low[k]);
            factors.push_back(middle[k] / steps_per_unit);
        }
        const std::vector<double> cost = scaler.looked_at(planned(scaler.scaled(factors)));
        for (std::size_t k = 0; k < low.size(); ++k) {
            if (high[k] - low[k] <= 1) continue;
            (cost[k] <= target[k] ? low : high)[k] = middle[k];
        }
    }
    for (double& factor : low) factor /= steps_per_unit;
    return low;
}

}  // namespace

Scaling equal_in_plan(Scenario& scenario, const Registry& registry, const EqualWish& wish,
                      const std::vector<double>& target_years, const Yearly& planned) {
    const Scaler scaler(scenario, registry, wish);
    const std::vector<double> target = scaler.looked_at(target_years);
    Scaling scaling;
    scaling.target = sum_of(target);
    scaling.factors.assign(scaler.numbers(), 1.0);
    scaling.reserve.assign(scaler.numbers(), 0.0);
    std::vector<double> reached = scaler.looked_at(planned(scenario));
    if (!all_close(reached, target)) {
        std::vector<double> highest;
        for (std::size_t k = 0; k < scaler.numbers(); ++k) highest.push_back(scaler.highest(k));
        check_reach(scaler, wish, target,
                    scaler.looked_at(planned(scaler.scaled(std::vector<double>(target.size(), 0)))),
                    scaler.looked_at(planned(scaler.scaled(highest))));
        scaling.factors = largest_within(scaler, target, planned);
        const Scenario nearly = scaler.scaled(scaling.factors);
        reached = scaler.looked_at(planned(nearly));
        const double years = wish.each_year ? 1 : scenario.years;
        for (std::size_t k = 0; k < target.size(); ++k)
            scaling.reserve[k] = (target[k] - reached[k]) / years / static_cast<double>(scenario.neighbourhoods.size());
        scenario = scaler.with_reserve(nearly, scaling.reserve);
        reached = scaler.looked_at(planned(scenario));
        if (!all_close(reached, target))
            scaler.refuse(fmt::format("scaling '{}' does not come to the euro ({:.0f} instead of {:.0f})", wish.lever,
                                      sum_of(reached), scaling.target));
    }
    scaling.reached = sum_of(reached);
    return scaling;
}

namespace {

double largest_deviation(const std::vector<double>& found, const std::vector<double>& target) {
    double off = 0;
    for (std::size_t k = 0; k < found.size(); ++k)
        off = std::max(off, std::abs(found[k] - target[k]) / std::max(std::abs(target[k]), 1e-9));
    return off;
}

/// What a factor brings about at first guess: hours in proportion, money as planned.
std::vector<double> first_slopes(const Scaler& scaler, const EqualWish& wish, const std::vector<double>& found,
                                 const Yearly& planned, const Scenario& scenario) {
    if (wish.what == EqualIn::contact_hours) return found;
    constexpr double nudge = 0.01;
    const auto usual = scaler.looked_at(planned(scenario));
    auto slopes = scaler.looked_at(planned(scaler.scaled(std::vector<double>(found.size(), 1 - nudge))));
    for (std::size_t k = 0; k < slopes.size(); ++k) slopes[k] = (usual[k] - slopes[k]) / nudge;
    return slopes;
}

}  // namespace

Scaling equal_in_outcome(Scenario& scenario, const Registry& registry, const EqualWish& wish,
                         const std::vector<double>& target_years, const Yearly& outcome, const Yearly& planned) {
    const Scaler scaler(scenario, registry, wish);
    const std::vector<double> target = scaler.looked_at(target_years);
    std::vector<double> factors(target.size(), 1.0), found = scaler.looked_at(outcome(scenario));
    Scaling best{factors, {}, sum_of(target), sum_of(found), largest_deviation(found, target), 1};
    const std::vector<double> guess = first_slopes(scaler, wish, found, planned, scenario);
    std::vector<double> slopes = guess;
    for (int step = 2; best.off > close_enough && step <= most_pilot_runs; ++step) {
        std::vector<double> next = factors;
        for (std::size_t k = 0; k < target.size(); ++k) {
            if (std::abs(slopes[k]) < 1e-9)
                scaler.refuse(fmt::format("scaling '{}' brings about nothing{}", wish.lever, scaler.year_of(k)));
            next[k] = std::clamp(factors[k] + (target[k] - found[k]) / slopes[k], 0.0, scaler.highest(k));
        }
        if (next == factors)
            scaler.refuse(fmt::format("'{}' is at the end of its range, {:.2f} % off", wish.lever, best.off * 100));
        const std::vector<double> then = scaler.looked_at(outcome(scaler.scaled(next)));
        for (std::size_t k = 0; k < target.size(); ++k) {
            const double run = next[k] - factors[k];
            if (std::abs(run) < 1e-6) continue;
            // The secant, unless chance turned it upside down.
            const double secant = (then[k] - found[k]) / run / guess[k];
            slopes[k] = guess[k] * std::clamp(secant, 0.4, 2.5);
        }
        factors = next;
        found = then;
        const double off = largest_deviation(found, target);
        best.steps = step;
        if (off < best.off) best = {factors, {}, sum_of(target), sum_of(found), off, step};
    }
    if (best.off > close_enough)
        scaler.refuse(fmt::format("after {} pilot runs scaling '{}' is still {:.2f} % off", most_pilot_runs, wish.lever,
                                  best.off * 100));
    scenario = scaler.scaled(best.factors);
    return best;
}

}  // namespace adem::model
