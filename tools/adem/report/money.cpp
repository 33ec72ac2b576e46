#include "tools/adem/report/money.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statistics/paired.hpp"
#include "engine/statistics/summary.hpp"
#include "models/money/costs_elsewhere.hpp"
#include "models/money/unit_costs.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/money_text.hpp"

namespace adem::tools::report {

namespace {

/// In three significant digits: nobody knows what a policy costs to the euro.
std::string rough(double euro, Language language) {
    if (!std::isfinite(euro)) return "–";
    const double size = std::abs(euro);
    if (size < 1) return "0";
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(size)) - 2));
    return whole(std::round(euro / step) * step, language);
}

class MoneyTeller {
  public:
    MoneyTeller(const Source& source) : source_(source), shape_(source.shape()) {
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s) {
            planned_.push_back(statistics::mean(source.results().planned(s)));
            realised_.push_back(source.results().realised(s));
        }
    }

    Json rows() const {
        Json rows = Json::array();
        for (std::size_t s = 0; s < realised_.size(); ++s) {
            const statistics::Summary spent = statistics::summarise(realised_[s]);
            const auto shortfall = source_.results().account(Money::shortfall, s).totals();
            rows.push_back({{"policy", shape_.scenarios[s]},
                            {"planned", number(planned_[s])},
                            {"realised", number(spent.mean)},
                            {"shortfall", number(statistics::mean(shortfall))},
                            {"low", number(spent.p05)},
                            {"high", number(spent.p95)}});
        }
        return rows;
    }

    std::string text(Language language) const {
        std::string text = plan(language);
        for (std::size_t b = 1; b < realised_.size(); ++b) text += " " + spent(b, language);
        return text;
    }

    Json downstream() const {
        std::vector<std::vector<model::CostElsewhere>> costs;
        for (std::size_t s = 0; s < realised_.size(); ++s)
            costs.push_back(model::costs_elsewhere(source_.results(), s, 0, shape_.months / months_per_year));
        Json list = Json::array();
        for (std::size_t kind = 0; kind < costs.front().size(); ++kind) {
            Json values = Json::array();
            for (const auto& of_policy : costs) values.push_back(number(statistics::mean(of_policy[kind].euro)));
            const std::string& name = costs.front()[kind].indicator;
            list.push_back(
                {{"label", in_both([&](Language language) { return label_of_cost(shape_, name, language); })},
                 {"values", values}});
        }
        return list;
    }

  private:
    std::string plan(Language language) const {
        const auto [least, most] = std::minmax_element(planned_.begin(), planned_.end());
        if (*most - *least < 1)
            return Text{"Elk beleid is gepland op {} euro.", "Every policy is planned at {} euro."}.with(
                language, rough(planned_[0], language));
        std::string list;
        for (std::size_t s = 0; s < planned_.size(); ++s)
            list += (s == 0 ? "" : "; ") + Text{"‘{}’ {} euro", "‘{}’ {} euro"}.with(
                                               language, source_.title(s, language), rough(planned_[s], language));
        return Text{"Gepland: {}. De plannen verschillen, dus ook het geld kan een verschil verklaren.",
                    "Planned: {}. The plans differ, so money too may explain a difference."}
            .with(language, list);
    }

    /// "‘B’ spends 1,230,000 euro more than ‘A’ (between 1,100,000 and 1,360,000)."
    std::string spent(std::size_t b, Language language) const {
        const auto found = statistics::compare(realised_[b], realised_[0], Good::neither, shape_.per_draw);
        const std::string a = source_.title(0, language), other = source_.title(b, language);
        if (std::isnan(found.low) || (found.low <= 0 && found.high >= 0))
            return Text{"Wat ‘{}’ uitgeeft, is niet te onderscheiden van wat ‘{}’ uitgeeft.",
                        "What ‘{}’ spends cannot be told apart from what ‘{}’ spends."}
                .with(language, other, a);
        const bool more = found.mean > 0;
        const double low = std::min(std::abs(found.low), std::abs(found.high));
        const double high = std::max(std::abs(found.low), std::abs(found.high));
        const Text text = more ? Text{"‘{}’ geeft {} euro meer uit dan ‘{}’ (95%-interval {} tot {}).",
                                      "‘{}’ spends {} euro more than ‘{}’ (95% interval {} to {})."}
                               : Text{"‘{}’ geeft {} euro minder uit dan ‘{}’ (95%-interval {} tot {}).",
                                      "‘{}’ spends {} euro less than ‘{}’ (95% interval {} to {})."};
        return text.with(language, other, rough(std::abs(found.mean), language), a, rough(low, language),
                         rough(high, language));
    }

    const Source& source_;
    const ResultShape& shape_;
    std::vector<double> planned_;                // by policy
    std::vector<std::vector<double>> realised_;  // by policy and replicate
};

}  // namespace

Json money(const Source& source) {
    const MoneyTeller teller(source);
    return {{"text", in_both([&](Language language) { return teller.text(language); })},
            {"price_level", std::to_string(model::price_level)},
            {"rows", teller.rows()},
            {"downstream", teller.downstream()}};
}

}  // namespace adem::tools::report
