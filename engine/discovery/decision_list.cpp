#include "engine/discovery/decision_list.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>

#include "engine/statistics/counts.hpp"

namespace adem::discovery {

namespace {

constexpr double most_p = 0.025;
constexpr std::size_t least_wanted = 5;  // points with a verdict, to look for where they are

double share(std::size_t part, std::size_t all) {
    return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : std::numeric_limits<double>::quiet_NaN();
}

class Rules {
  public:
    Rules(const Columns& factors, const std::vector<int>& verdicts) : factors_(factors), verdicts_(verdicts) {
        for (std::size_t k = 0; k < verdicts.size(); ++k) (is_held_out(k) ? held_out_ : own_).push_back(k);
        list_.all_held_out = verdicts_of(held_out_);
        list_.all = together(verdicts_of(own_), list_.all_held_out);
        all_own_ = verdicts_of(own_);
    }

    DecisionList found(std::size_t most) {
        while (list_.rules.size() < most) {
            const auto rule = next();
            if (!rule) break;
            for (auto* points : {&own_, &held_out_})
                std::erase_if(*points, [&](std::size_t k) { return holds(rule->box, factors_, k); });
            list_.rules.push_back(*rule);
        }
        list_.rest_held_out = verdicts_of(held_out_);
        list_.rest = together(verdicts_of(own_), list_.rest_held_out);
        return list_;
    }

  private:
    static Verdicts together(Verdicts a, const Verdicts& b) {
        for (std::size_t v = 0; v < a.count.size(); ++v) a.count[v] += b.count[v];
        return a;
    }
    Verdicts verdicts_of(const std::vector<std::size_t>& points) const {
        Verdicts all;
        for (const std::size_t k : points) ++all.count[static_cast<std::size_t>(verdicts_[k] + 1)];
        return all;
    }
    Caught caught(const Box& box, const std::vector<std::size_t>& points, std::size_t of_that_kind) const {
        std::vector<std::size_t> inside;
        for (const std::size_t k : points)
            if (holds(box, factors_, k)) inside.push_back(k);
        return {verdicts_of(inside), of_that_kind};
    }

    /// The box of a verdict on the points that are left; without conditions where there is none.
    FoundBox box_of(int verdict) const {
        if (verdicts_of(own_).of(verdict) < least_wanted) return {};
        std::vector<std::uint8_t> wanted(verdicts_.size());
        for (std::size_t k = 0; k < wanted.size(); ++k) wanted[k] = verdicts_[k] == verdict ? 1 : 0;
        return densest_box({factors_, wanted, own_});
    }

    /// By nothing that depends on which of two verdicts is called +1.
    static auto order(const FoundBox& found) {
        std::vector<double> sides;
        for (const Condition& one : found.box)
            sides.insert(sides.end(), {static_cast<double>(one.factor), one.low, one.high});
        return std::tuple(-found.worth, found.inside.points, sides);
    }

    std::optional<Rule> next() const {
        std::vector<std::pair<FoundBox, int>> both{{box_of(1), 1}, {box_of(-1), -1}};
        std::stable_sort(both.begin(), both.end(),
                         [](const auto& a, const auto& b) { return order(a.first) < order(b.first); });
        for (const auto& [found, verdict] : both) {
            if (found.box.empty()) continue;
            const Rule rule = rule_of(found.box, verdict);
            if (rule.p_value <= most_p) return rule;
        }
        return std::nullopt;
    }

    Rule rule_of(const Box& box, int verdict) const {
        const Caught own = caught(box, own_, all_own_.of(verdict));
        const Caught other = caught(box, held_out_, list_.all_held_out.of(verdict));
        const Verdicts left = verdicts_of(held_out_);
        const double p = statistics::hypergeometric_at_least(other.inside.of(verdict), other.inside.points(),
                                                             left.of(verdict), left.points());
        return {box, verdict, own, other, p};
    }

    const Columns& factors_;
    const std::vector<int>& verdicts_;
    std::vector<std::size_t> own_, held_out_;  // that no rule has caught
    Verdicts all_own_;
    DecisionList list_;
};

}  // namespace

double Caught::coverage(int verdict) const { return share(inside.of(verdict), of_that_kind); }
double Caught::density(int verdict) const { return share(inside.of(verdict), inside.points()); }
statistics::Interval Caught::coverage_interval(int verdict) const {
    return statistics::wilson(coverage(verdict), static_cast<double>(of_that_kind));
}
statistics::Interval Caught::density_interval(int verdict) const {
    return statistics::wilson(density(verdict), static_cast<double>(inside.points()));
}

DecisionList decision_list(const Columns& factors, const std::vector<int>& verdicts, std::size_t most_rules) {
    return Rules(factors, verdicts).found(most_rules);
}

}  // namespace adem::discovery
