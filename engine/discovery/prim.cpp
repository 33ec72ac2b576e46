#include "engine/discovery/prim.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/discovery/given_data_sensitivity.hpp"
#include "engine/statistics/counts.hpp"

namespace adem::discovery {

namespace {

constexpr double peeled = 0.05;           // of the points in the box, at a time
constexpr std::size_t least_points = 10;  // in a box
constexpr double least_density = 0.5;     // more than that: wanted points are the more
constexpr double most_quasi_p = 0.01;

using Points = std::vector<std::size_t>;

double between(double a, double b) { return a + (b - a) / 2; }

/// Finds the best box that has conditions on some factors only.
class Peeling {
  public:
    Peeling(const Search& search, const std::vector<std::size_t>& factors)
        : search_(search), all_(count(search.points)) {
        for (const std::size_t factor : factors) box_.push_back({factor});
    }

    FoundBox best() {
        peel();
        box_ = best_;
        while (refine() || drop_the_least()) {
        }
        return found();
    }

  private:
    Count count(const Points& points) const {
        Count sum{points.size(), 0};
        for (const std::size_t k : points) sum.wanted += search_.wanted[k];
        return sum;
    }
    double value(std::size_t condition, std::size_t point) const {
        return search_.factors[box_[condition].factor][point];
    }
    /// The points for which all conditions but one hold, in the order of the factor of that one.
    Points without(std::size_t condition) const {
        Points points;
        for (const std::size_t k : search_.points) {
            bool in = true;
            for (std::size_t c = 0; c < box_.size() && in; ++c) in = c == condition || box_[c].holds(value(c, k));
            if (in) points.push_back(k);
        }
        if (condition < box_.size())
            std::stable_sort(points.begin(), points.end(),
                             [&](std::size_t a, std::size_t b) { return value(condition, a) < value(condition, b); });
        return points;
    }
    Points inside() const { return without(box_.size()); }

    struct Peel {
        std::size_t condition;
        bool upper;
        double bound, gain;
    };

    /// What peeling one side brings, per point that goes; nothing where that would leave too few.
    std::optional<Peel> peel_of(std::size_t condition, bool upper, Points points) const {
        const std::size_t n = points.size();
        std::stable_sort(points.begin(), points.end(),
                         [&](std::size_t a, std::size_t b) { return value(condition, a) < value(condition, b); });
        if (upper) std::reverse(points.begin(), points.end());
        std::size_t gone = std::max<std::size_t>(1, static_cast<std::size_t>(peeled * static_cast<double>(n)));
        // Points with the same value go or stay together.
        while (gone < n && value(condition, points[gone]) == value(condition, points[gone - 1])) ++gone;
        if (n < gone + least_points) return std::nullopt;
        const Count left = count({points.begin() + static_cast<std::ptrdiff_t>(gone), points.end()});
        const double gain = (left.density() - count(points).density()) / static_cast<double>(gone);
        return Peel{condition, upper, between(value(condition, points[gone - 1]), value(condition, points[gone])),
                    gain};
    }

    void peel() {
        for (;;) {
            const Points points = inside();
            keep_if_better(count(points));
            std::optional<Peel> most;
            for (std::size_t c = 0; c < box_.size(); ++c)
                for (const bool upper : {false, true}) {
                    const auto one = peel_of(c, upper, points);
                    if (one && (!most || one->gain > most->gain)) most = one;
                }
            if (!most) return;
            (most->upper ? box_[most->condition].high : box_[most->condition].low) = most->bound;
        }
    }

    void keep_if_better(Count inside) {
        const double worth = worth_of(inside, all_);
        if (inside.points < least_points || inside.density() <= least_density || !(worth > worth_)) return;
        best_ = box_;
        worth_ = worth;
    }

    /// Moves each side to where the box is worth most, the others staying as they are. Whether that helped.
    bool refine() {
        const double before = worth_;
        for (std::size_t c = 0; c < box_.size(); ++c)
            for (const bool upper : {false, true}) move_side(c, upper);
        return worth_ > before;
    }

    void move_side(std::size_t condition, bool upper) {
        const Condition kept = box_[condition];
        double& side = upper ? box_[condition].high : box_[condition].low;
        side = upper ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
        Points points = without(condition);
        std::erase_if(points, [&](std::size_t k) { return !box_[condition].holds(value(condition, k)); });
        if (upper) std::reverse(points.begin(), points.end());
        Count left = count(points);
        double best = upper ? kept.high : kept.low;
        keep_side(left, side, best);
        for (std::size_t k = 0; k + 1 < points.size(); ++k) {
            --left.points;
            left.wanted -= search_.wanted[points[k]];
            const double here = value(condition, points[k]), next = value(condition, points[k + 1]);
            if (here != next) keep_side(left, between(here, next), best);
        }
        side = best;
    }
    void keep_side(Count inside, double bound, double& best) {
        const double worth = worth_of(inside, all_);
        if (inside.points < least_points || inside.density() <= least_density || !(worth > worth_)) return;
        worth_ = worth;
        best = bound;
    }

    static bool is_open(const Condition& one) { return std::isinf(one.low) && std::isinf(one.high); }

    void set_quasi_p() {
        const Count in = count(inside());
        for (std::size_t c = 0; c < box_.size(); ++c)
            box_[c].quasi_p = statistics::binomial_at_least(in.wanted, in.points, count(without(c)).density());
    }

    /// Drops conditions that say nothing, and then the one that chance most easily makes, if it does so too easily.
    bool drop_the_least() {
        std::erase_if(box_, is_open);
        if (box_.empty()) return false;
        set_quasi_p();
        const auto least = std::max_element(
            box_.begin(), box_.end(), [](const Condition& a, const Condition& b) { return a.quasi_p < b.quasi_p; });
        if (least->quasi_p <= most_quasi_p) return false;
        box_.erase(least);
        worth_ = worth_of(count(inside()), all_);
        return true;
    }

    FoundBox found() const {
        const Count in = count(inside());
        if (box_.empty() || in.points < least_points || in.density() <= least_density) return {};
        return {box_, in, worth_of(in, all_)};
    }

    const Search& search_;
    Count all_;
    Box box_, best_;
    double worth_ = 0;
};

/// The factors that say most about what is wanted, in their own order.
std::vector<std::size_t> candidates_of(const Search& search) {
    Columns columns(search.factors.size());
    std::vector<double> wanted;
    for (const std::size_t k : search.points) wanted.push_back(search.wanted[k]);
    for (std::size_t f = 0; f < columns.size(); ++f)
        for (const std::size_t k : search.points) columns[f].push_back(search.factors[f][k]);
    const auto order = strongest_first(first_order_shares(columns, wanted));
    const std::size_t many = std::min(order.size(), search.most_candidates);
    std::vector<std::size_t> candidates(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(many));
    std::sort(candidates.begin(), candidates.end());
    return candidates;
}

}  // namespace

bool holds(const Box& box, const Columns& factors, std::size_t point) {
    return std::all_of(box.begin(), box.end(),
                       [&](const Condition& one) { return one.holds(factors[one.factor][point]); });
}

double worth_of(Count inside, Count all) {
    if (inside.points == 0 || all.points == 0) return 0;
    return (static_cast<double>(inside.wanted) -
            static_cast<double>(inside.points) * static_cast<double>(all.wanted) / static_cast<double>(all.points)) /
           static_cast<double>(all.points);
}

FoundBox densest_box(const Search& search) {
    const std::vector<std::size_t> candidates = candidates_of(search);
    // Every choice of so many of the candidates, in a fixed order.
    std::vector<bool> chosen(candidates.size(), false);
    std::fill(chosen.begin(),
              chosen.begin() + static_cast<std::ptrdiff_t>(std::min(search.most_conditions, candidates.size())), true);
    FoundBox best;
    do {
        std::vector<std::size_t> factors;
        for (std::size_t k = 0; k < candidates.size(); ++k)
            if (chosen[k]) factors.push_back(candidates[k]);
        FoundBox one = Peeling(search, factors).best();
        const bool better = one.worth > best.worth || (one.worth == best.worth && one.box.size() < best.box.size());
        if (!one.box.empty() && better) best = std::move(one);
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return best;
}

}  // namespace adem::discovery
