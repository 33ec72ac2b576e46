#include "tools/adem/money_text.hpp"

#include <algorithm>
#include <cmath>

#include "engine/base/math.hpp"
#include "engine/statistics/paired.hpp"
#include "engine/statistics/summary.hpp"
#include "models/money/costs_elsewhere.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/cost_effect.hpp"

namespace adem::tools {

std::string letter(std::size_t scenario) {
    return scenario < 26 ? std::string(1, static_cast<char>('A' + scenario)) : "#" + std::to_string(scenario + 1);
}

std::string label_of_cost(const ResultShape& shape, const std::string& indicator, Language language) {
    for (const IndicatorInfo& info : shape.indicators)
        if (info.name == indicator) {
            const std::string label = label_of(info, language);
            const auto colon = label.find(": ");
            return colon == std::string::npos ? label : label.substr(colon + 2);
        }
    return indicator;
}

namespace {

class MoneyWriter {
  public:
    MoneyWriter(const Results& results, const Titles& titles, Language language)
        : results_(results), shape_(results.shape()), titles_(titles), language_(language), unit_(unit_of(results)) {}

    std::string text() {
        line(unit_ == 1 ? say({"Geld over de hele looptijd, in euro", "Money over the whole run, in euro"})
                        : say({"Geld over de hele looptijd, in duizenden euro",
                               "Money over the whole run, in thousands of euro"}));
        const bool differs = accounts(0);
        shortfalls();
        if (titles_.discount > 0) {
            line(say({"  Contant gemaakt tegen {}% per jaar", "  Present value at {}% a year"},
                     decimal(titles_.discount * 100, 2, language_)));
            accounts(titles_.discount);
        }
        elsewhere();
        for (const std::string& one : titles_.scaled) out_ += wrapped("  " + one) + "\n";
        if (differs)
            line(say({"  Let op: de geplande kosten verschillen, dus ook het geld kan een verschil verklaren.",
                      "  Note: the planned costs differ, so money too may explain a difference."}));
        return std::move(out_);
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    void line(const std::string& text) { out_ += text.substr(0, text.find_last_not_of(' ') + 1) + "\n"; }

    /// To the thousand where that is no more than one in ten thousand of what a policy costs.
    static double unit_of(const Results& results) {
        constexpr double thousand = 1000, much = 1e7;
        double least = math::infinity;
        for (std::size_t s = 0; s < results.shape().scenarios.size(); ++s)
            least = std::min(least, statistics::mean(results.account(Money::planned, s).totals()));
        return least >= much ? thousand : 1;
    }
    std::string shown(double amount) const { return whole(amount / unit_, language_); }
    std::string shown_difference(double amount) const { return signed_decimal(amount / unit_, 0, language_); }

    /// Planned and spent; returns whether the plans differ by a euro or more.
    bool accounts(double discount) {
        line("     " + right(say({"gepland", "planned"}), 14) + right(say({"uitgegeven", "spent"}), 16) +
             right(say({"t.o.v. plan", "against plan"}), 16) + right(say({"t.o.v. A", "against A"}), 16));
        double planned_a = 0, spent_a = 0;
        bool differ = false;
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s) {
            const double planned = statistics::mean(results_.account(Money::planned, s).totals(discount));
            const double spent = statistics::mean(results_.account(Money::realised, s).totals(discount));
            if (s == 0) planned_a = planned, spent_a = spent;
            differ = differ || std::abs(planned - planned_a) >= 1;
            line("  " + left(letter(s), 3) + right(shown(planned), 14) + right(shown(spent), 16) +
                 right(shown_difference(spent - planned), 16) +
                 (s == 0 ? "" : right(shown_difference(spent - spent_a), 16)));
        }
        return differ;
    }

    void shortfalls() {
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s) {
            const double euro = statistics::mean(results_.account(Money::shortfall, s).totals());
            if (euro >= 1)
                line(say({"  {}: voor {} euro gepland en niet gekocht, omdat het geld op was.",
                          "  {}: {} euro planned and not bought, because the money was used up."},
                         letter(s), whole(euro, language_)));
        }
    }

    /// Public money spent outside the policy's budget because of how residents fare.
    void elsewhere() {
        const int years = shape_.months / months_per_year;
        std::vector<std::vector<model::CostElsewhere>> costs;
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s)
            costs.push_back(model::costs_elsewhere(results_, s, titles_.discount, years));
        if (years == 0 || costs.front().empty()) return;
        line(say({"  Daarbuiten, wat bewoners de overheid elders kosten{}",
                  "  Besides, what residents cost the public purse elsewhere{}"},
                 titles_.discount > 0 ? say({" (contant gemaakt)", " (present value)"}) : std::string()));
        std::vector<double> sums(costs.size());
        for (std::size_t kind = 0; kind < costs.front().size(); ++kind) {
            std::vector<double> means;
            for (std::size_t s = 0; s < costs.size(); ++s) means.push_back(statistics::mean(costs[s][kind].euro));
            for (std::size_t s = 0; s < sums.size(); ++s) sums[s] += means[s];
            elsewhere_row(label_of_cost(shape_, costs.front()[kind].indicator, language_), means);
        }
        elsewhere_row(say({"samen", "together"}), sums);
    }
    void elsewhere_row(const std::string& name, const std::vector<double>& euro) {
        std::string row = "    " + left(name, 28);
        for (std::size_t s = 0; s < euro.size(); ++s) row += "   " + letter(s) + right(shown(euro[s]), 14);
        line(row);
    }

    const Results& results_;
    const ResultShape& shape_;
    const Titles& titles_;
    Language language_;
    double unit_;  // euro
    std::string out_;
};

/// "12,300 (8,000 to 19,000)".
std::string with_interval(double mean, double low, double high, Language language) {
    if (std::isnan(low)) return signed_decimal(mean, 0, language);
    return Text{"{} ({} tot {})", "{} ({} to {})"}.with(language, signed_decimal(mean, 0, language),
                                                        signed_decimal(low, 0, language),
                                                        signed_decimal(high, 0, language));
}

class CostEffectWriter {
  public:
    CostEffectWriter(const Results& results, std::size_t b, const Titles& titles, Language language)
        : results_(results), b_(b), titles_(titles), language_(language) {}

    std::string text(const std::vector<std::size_t>& indicators, int year) {
        std::string rows;
        CostOfEffect any;
        for (const std::size_t indicator : indicators) {
            any = cost_of_effect(results_, 0, b_, indicator, 0, year, titles_.discount);
            if (any.effect.n == 0) continue;
            rows += row(any);
        }
        return heading(any, year) + rows + "\n";
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }

    std::string heading(const CostOfEffect& one, int year) const {
        std::string text = say({"Kosten en effect, tot en met jaar {0} (A - {1})\n  uitgegeven: {2} euro\n",
                                "Cost and effect, up to and including year {0} (A - {1})\n  spent: {2} euro\n"},
                               year, letter(b_), with_interval(one.cost.mean, one.cost.low, one.cost.high, language_));
        if (!std::isnan(one.elsewhere.mean))
            text += say({"  elders: {} euro\n", "  elsewhere: {} euro\n"},
                        with_interval(one.elsewhere.mean, one.elsewhere.low, one.elsewhere.high, language_));
        text += say(
            {"  effect bij alle bewoners, en wat een stap vooruit A meer kost dan {0}, in euro per bewoner: "
             "het eigen geld; met dat van elders\n",
             "  effect on all residents, and what one step for the better costs A more than {0}, in euro per resident: "
             "its own money; with that elsewhere\n"},
            letter(b_));
        return text;
    }

    std::string row(const CostOfEffect& one) const {
        const IndicatorInfo& info = results_.shape().indicators[one.indicator];
        const Scale scale = scale_of(info);
        const std::string effect = signed_decimal(one.effect.mean * scale.factor, scale.difference_digits, language_);
        return "    " + left(label_of(info, language_), 46) + right(effect, 9) + "   " + price(one, info) + "\n";
    }

    std::string price(const CostOfEffect& one, const IndicatorInfo& info) const {
        if (info.good == Good::neither) return "–";
        // The same judgement as in the tables: an effect that reads as 0 has no price.
        Comparison as_shown;
        as_shown.difference = one.effect;
        if (std::isnan(one.per_unit.low) || as_shown.verdict(info) == 0)
            return say({"– (het effect kan 0 zijn)", "– (the effect may be 0)"});
        if (one.better_and_cheaper(info.good)) return say({"beter en goedkoper", "better and cheaper"});
        if (one.worse_and_dearer(info.good)) return say({"slechter en duurder", "worse and dearer"});
        return ratio(one.per_unit, info) + "; " + ratio(one.per_unit_public, info);
    }
    /// Per step for the better on the scale that is shown, and resident.
    std::string ratio(const statistics::RatioOfMeans& ratio, const IndicatorInfo& info) const {
        const double step = 1 / (scale_of(info).factor * std::max(1.0, titles_.residents));
        if (info.good == Good::up)
            return with_interval(ratio.value * step, ratio.low * step, ratio.high * step, language_);
        return with_interval(-ratio.value * step, -ratio.high * step, -ratio.low * step, language_);
    }

    const Results& results_;
    std::size_t b_;
    const Titles& titles_;
    Language language_;
};

}  // namespace

std::string money_text(const Results& results, const Titles& titles, Language language) {
    return MoneyWriter(results, titles, language).text();
}

std::string cost_effect_text(const Results& results, std::size_t b, const std::vector<std::size_t>& indicators,
                             const Titles& titles, Language language) {
    const std::vector<int> years = shown_years(results.shape());
    if (years.empty()) return "";
    return CostEffectWriter(results, b, titles, language).text(indicators, years.back());
}

}  // namespace adem::tools
