#include "models/observation/evaluators.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "engine/base/math.hpp"
#include "engine/statistics/paired.hpp"
#include "engine/statistics/summary.hpp"
namespace adem::model {

namespace {

constexpr double normal_975 = 1.959963984540054;  // 97.5 % of a normal distribution lies below it

using Values = std::vector<double>;  // by replicate

Values combined(const Values& a, const Values& b, const std::function<double(double, double)>& f) {
    Values result(a.size());
    std::transform(a.begin(), a.end(), b.begin(), result.begin(), f);
    return result;
}
Values minus(const Values& a, const Values& b) { return combined(a, b, std::minus<>()); }

/// An estimate and half the width of the evaluator's own 95 % interval, in every replicate.
struct Estimates {
    Values value, half;
};

/// One policy as evaluators see it: its neighbourhoods, their controls, the start and one later year.
class View {
  public:
    View(const Results& results, std::size_t policy, int year)
        : results_(results), shape_(results.shape()), policy_(policy), year_(year) {}

    std::optional<std::size_t> find(const std::string& name) const {
        for (std::size_t i = 0; i < shape_.indicators.size(); ++i)
            if (shape_.indicators[i].name == name) return i;
        return std::nullopt;
    }
    std::size_t group(const std::string& name) const {
        const auto found = std::find(shape_.groups.begin(), shape_.groups.end(), name);
        return static_cast<std::size_t>(found - shape_.groups.begin());
    }

    /// Mean over the neighbourhoods that the policy is for.
    Values here(std::size_t indicator, int year, std::size_t of_group) const {
        return mean_over(named(), [&](std::size_t n) { return at(indicator, year, n, of_group); });
    }
    Values change(std::size_t indicator) const {
        return mean_over(named(), [&](std::size_t n) { return change_in(indicator, n); });
    }
    /// Change in the named neighbourhoods minus that in their controls.
    Values excess_change(std::size_t indicator) const {
        return mean_over(named(), [&](std::size_t n) {
            const Values beside = mean_over(controls_of(n), [&](std::size_t c) { return change_in(indicator, c); });
            return minus(change_in(indicator, n), beside);
        });
    }
    /// What as many neighbourhoods without the policy may differ by from their controls: half a 95 % interval from the
    /// controls' own changes.
    Values half_of_excess(std::size_t indicator) const {
        Values half(results_.replicates().size(), math::not_a_number);
        const std::vector<std::size_t> controls = all_controls(), here = named();
        if (controls.size() < 2 || here.empty()) return half;
        std::vector<Values> changes;
        for (const std::size_t c : controls) changes.push_back(change_in(indicator, c));
        const auto number = static_cast<double>(controls.size());
        const double t = statistics::student_t_quantile(0.975, number - 1);
        for (std::size_t r = 0; r < half.size(); ++r) {
            Values of_this(changes.size());
            std::transform(changes.begin(), changes.end(), of_this.begin(), [&](const Values& c) { return c[r]; });
            half[r] = t * statistics::standard_deviation(of_this) *
                      std::sqrt(1 / static_cast<double>(here.size()) + 1 / number);
        }
        return half;
    }
    /// Squared standard error of a difference between the samples of now and the start, as a mean over these places.
    Values squared_error(std::size_t error, const std::vector<std::size_t>& places) const {
        Values sum(results_.replicates().size(), 0.0);
        for (const std::size_t n : places)
            for (const int year : {0, year_})
                sum = combined(sum, at(error, year, n, 0), [](double s, double e) { return s + e * e; });
        const auto number = static_cast<double>(places.size());
        for (double& square : sum) square /= number * number;
        return sum;
    }

    std::vector<std::size_t> named() const {
        return places([](int of) { return of < 0; });
    }
    std::vector<std::size_t> all_controls() const {
        return places([](int of) { return of >= 0; });
    }
    std::size_t replicates() const { return results_.replicates().size(); }

  private:
    std::vector<std::size_t> controls_of(std::size_t place) const {
        return places([&](int of) { return of == static_cast<int>(place); });
    }
    std::vector<std::size_t> places(const std::function<bool(int)>& wanted) const {
        std::vector<std::size_t> list;
        for (std::size_t n = 0; n < shape_.neighbourhoods.size(); ++n)
            if (wanted(shape_.is_control(n) ? shape_.control_of[n] : -1)) list.push_back(n);
        return list;
    }
    Values at(std::size_t indicator, int year, std::size_t n, std::size_t of_group) const {
        const bool monthly = shape_.indicators[indicator].cadence == Cadence::monthly;
        const int time = monthly ? year * months_per_year : year;
        return results_.over_replicates(policy_, indicator, static_cast<std::size_t>(time), n, of_group);
    }
    Values change_in(std::size_t indicator, std::size_t n) const {
        return minus(at(indicator, year_, n, 0), at(indicator, 0, n, 0));
    }
    Values mean_over(const std::vector<std::size_t>& places,
                     const std::function<Values(std::size_t)>& values_of) const {
        Values sum(results_.replicates().size(), places.empty() ? math::not_a_number : 0.0);
        for (const std::size_t n : places) sum = combined(sum, values_of(n), std::plus<>());
        for (double& value : sum) value /= static_cast<double>(std::max<std::size_t>(places.size(), 1));
        return sum;
    }

    const Results& results_;
    const ResultShape& shape_;
    std::size_t policy_;
    int year_;
};

Values half_of(Values squares) {
    for (double& square : squares) square = normal_975 * std::sqrt(square);
    return squares;
}

/// The estimate of every replicate's evaluator, where they can see what they need.
std::optional<Estimates> estimates(const View& view, const EvaluatedOutcome& outcome, Estimator estimator, int year) {
    const Values none(view.replicates(), math::not_a_number);
    const auto truth = view.find(outcome.truth);
    const auto stayers = view.find(outcome.among_stayers);
    const auto survey = view.find(outcome.in_survey), error = view.find(outcome.in_survey + "_error");
    const bool has_controls = !view.all_controls().empty();
    switch (estimator) {
        case Estimator::raw_change:
            return Estimates{view.change(*truth), none};
        case Estimator::difference_in_differences:
            if (!has_controls) return std::nullopt;
            return Estimates{view.excess_change(*truth), view.half_of_excess(*truth)};
        case Estimator::cohort_of_stayers:
            if (!stayers) return std::nullopt;
            return Estimates{view.here(*stayers, year, 0), none};
        case Estimator::survey_change:
            if (!survey || !error) return std::nullopt;
            return Estimates{view.change(*survey), half_of(view.squared_error(*error, view.named()))};
        case Estimator::survey_difference:
            if (!survey || !error || !has_controls) return std::nullopt;
            return Estimates{view.excess_change(*survey),
                             half_of(combined(view.squared_error(*error, view.named()),
                                              view.squared_error(*error, view.all_controls()), std::plus<>()))};
    }
    return std::nullopt;
}

/// Share of the evaluators with an interval for whom `holds(low, high, truth)`.
double share(const Estimates& made, const Values& truth, const std::function<bool(double, double, double)>& holds) {
    double count = 0, yes = 0;
    for (std::size_t r = 0; r < truth.size(); ++r) {
        if (std::isnan(made.value[r]) || std::isnan(made.half[r]) || std::isnan(truth[r])) continue;
        count += 1;
        yes += holds(made.value[r] - made.half[r], made.value[r] + made.half[r], truth[r]) ? 1 : 0;
    }
    return count > 0 ? yes / count : math::not_a_number;
}

void summarise(const Estimates& made, const Values& truth, std::size_t per_draw, Evaluation& into) {
    const statistics::Summary spread = statistics::summarise(made.value);
    const statistics::PairedDifference bias = statistics::compare(made.value, truth, Good::neither, per_draw);
    into.estimate = spread.mean, into.sd = spread.sd, into.p05 = spread.p05, into.p95 = spread.p95;
    into.truth = statistics::mean(truth);
    into.bias = bias.mean, into.bias_low = bias.low, into.bias_high = bias.high;
    into.sees_effect = share(made, truth, [](double low, double high, double) { return low > 0 || high < 0; });
    into.holds_truth = share(made, truth, [](double low, double high, double true_effect) {
        return low <= true_effect && true_effect <= high;
    });
    into.n = spread.n;
}

}  // namespace

std::string_view estimator_name(Estimator estimator) {
    static constexpr std::string_view names[] = {"raw_change", "difference_in_differences", "cohort_of_stayers",
                                                 "survey_change", "survey_difference_in_differences"};
    return names[static_cast<std::size_t>(estimator)];
}

std::string_view label_of(Estimator estimator, bool dutch) {
    static constexpr std::string_view labels[][2] = {
        {"ruwe verandering", "raw change"},
        {"verschil in verschillen", "difference in differences"},
        {"cohort van blijvers", "cohort of stayers"},
        {"enquête, voor en na", "survey, before and after"},
        {"enquête, verschil in verschillen", "survey, difference in differences"}};
    return labels[static_cast<std::size_t>(estimator)][dutch ? 0 : 1];
}

const std::vector<EvaluatedOutcome>& evaluated_outcomes() {
    static const std::vector<EvaluatedOutcome> outcomes{
        {"trust_in_municipality", "change_in_trust_in_municipality", "survey_trust_in_municipality"},
        {"trust_in_people", "change_in_trust_in_people", "survey_trust_in_people_share"},
        {"expectation_of_the_future", "change_in_expectation", "survey_expected_future"},
        {"neighbourhood_rating", "change_in_rating", "survey_rating"},
        {"perceived_nuisance", "", "survey_nuisance"},
        {"overall_perspective", "change_in_perspective", ""}};
    return outcomes;
}

std::size_t reference_policy(const ResultShape& shape) {
    const auto found = std::find(shape.scenarios.begin(), shape.scenarios.end(), "status-quo");
    return found == shape.scenarios.end() ? 0 : static_cast<std::size_t>(found - shape.scenarios.begin());
}

std::vector<Evaluation> evaluate(const Results& results, int year) {
    std::vector<Evaluation> all;
    const View usual(results, reference_policy(results.shape()), year);
    for (std::size_t policy = 0; policy < results.shape().scenarios.size(); ++policy) {
        const View view(results, policy, year);
        for (const EvaluatedOutcome& outcome : evaluated_outcomes()) {
            const auto indicator = view.find(outcome.truth);
            if (!indicator) continue;
            for (const Estimator estimator : estimators) {
                const auto made = estimates(view, outcome, estimator, year);
                if (!made) continue;
                const std::size_t group = estimator == Estimator::cohort_of_stayers ? view.group("stayers") : 0;
                const Values truth = minus(view.here(*indicator, year, group), usual.here(*indicator, year, group));
                Evaluation& one = all.emplace_back();
                one.policy = policy, one.indicator = *indicator, one.estimator = estimator, one.year = year;
                summarise(*made, truth, results.shape().per_draw, one);
            }
        }
    }
    return all;
}

}  // namespace adem::model
