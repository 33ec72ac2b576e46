#include "tools/adem/pair_text.hpp"

#include <algorithm>
#include <cmath>

#include "engine/statistics/summary.hpp"
#include "models/measures.hpp"
#include "tools/adem/money_text.hpp"

namespace adem::tools {

namespace {

class PairWriter {
  public:
    PairWriter(const Results& results, const ComparedPair& pair, const Titles& titles, Language language)
        : shape_(results.shape()), pair_(pair), titles_(titles), language_(language), b_(letter(pair.b)) {
        for (std::size_t i = 0; i < shape_.indicators.size(); ++i) spreads_.push_back({not_known, not_known});
        for (const Comparison& one : pair.last.comparisons)
            if (std::isnan(spreads_[one.indicator].residents))
                spreads_[one.indicator] = spreads_at_start(results, one.indicator);
    }

    std::string text(const std::vector<std::size_t>& indicators) {
        heading();
        for (const std::size_t indicator : indicators)
            for (std::size_t group = 0; group < shape_.groups.size(); ++group) through_the_years(indicator, group);
        for_whom(indicators);
        saved();
        return std::move(out_);
    }

  private:
    static constexpr double not_known = std::numeric_limits<double>::quiet_NaN();

    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    void line(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        out_ += text + '\n';
    }

    void heading() {
        line(say({"{} tegenover {}: {} – {}", "{} against {}: {} – {}"}, "A", b_, titles_.scenarios[0],
                 titles_.scenarios[pair_.b]));
        line(wrapped(say(
            {"A - {0} is het gemiddelde verschil bij hetzelfde toeval. Erachter staan het 95%-interval (Student's t "
             "over de verschillen per herhaling), het deel van de herhalingen waarin A beter is, met zijn 95%-interval "
             "(Wilson), en de grootte van het verschil: het aantal standaardafwijkingen tussen bewoners bij de start.",
             "A - {0} is the mean difference with the same chance events. Behind it stand its 95% interval (Student's "
             "t over the differences by replicate), the share of replicates in which A is better, with its 95% "
             "interval "
             "(Wilson), and the size of the difference: the number of standard deviations between residents at the "
             "start."},
            b_)));
        if (pair_.asked > 0) many_at_once();
        line("");
    }

    void many_at_once() {
        line(wrapped(
            say({"Er worden {} verschillen tegelijk bekeken. Een * staat bij wat overblijft na correctie daarvoor "
                 "(Benjamini-Yekutieli: van wat een * draagt is naar verwachting hooguit 5% toeval).",
                 "{} differences are looked at together. A * marks what survives the correction for that "
                 "(Benjamini-Yekutieli: of what has a *, no more than 5% is expected to be chance)."},
                pair_.asked)));
    }

    bool is_shown_through_the_years(std::size_t indicator, std::size_t group) const {
        return group == 0 || std::any_of(pair_.earlier.begin(), pair_.earlier.end(), [&](const Comparison& one) {
                   return one.indicator == indicator && one.group == group;
               });
    }

    void through_the_years(std::size_t indicator, std::size_t group) {
        if (!is_shown_through_the_years(indicator, group)) return;
        const IndicatorInfo& info = shape_.indicators[indicator];
        const Scale scale = scale_of(info);
        const std::string whose = group == 0 ? "" : ", " + group_name(group);
        line(label_of(info, language_) + whose + " (" + say(scale.unit) + "; " + direction(info) + ")");
        line("  " + right(say({"jaar", "year"}), 4) + right("A", 9) + right(b_, 9) + right("A - " + b_, 9) + "   " +
             left(say({"95%-interval", "95% interval"}), 20) + left(say({"A beter in", "A better in"}), 22) +
             say({"grootte", "size"}));
        for (const int year : shown_years(shape_)) {
            const Comparison& one = pair_.find(indicator, group, year);
            line("  " + right(std::to_string(year), 4) + mean(one.mean_a, scale) + mean(one.mean_b, scale) +
                 difference(one) + "   " + left(interval(one), 20) + left(share_better(one), 22) + size(one));
        }
        line("");
    }

    std::string group_name(std::size_t group) const {
        return model::group_label(shape_.groups[group], language_ == Language::dutch);
    }
    std::string mean(double value, const Scale& scale) const {
        return right(decimal(value * scale.factor, scale.digits, language_), 9);
    }
    std::string signed_difference(double value, const IndicatorInfo& info) const {
        const Scale scale = scale_of(info);
        return signed_decimal(value * scale.factor, scale.difference_digits, language_);
    }
    std::string difference(const Comparison& one) const {
        return right(signed_difference(one.difference.mean, shape_.indicators[one.indicator]), 9);
    }
    std::string interval(const Comparison& one) const {
        const IndicatorInfo& info = shape_.indicators[one.indicator];
        if (std::isnan(one.difference.low)) return "–";
        if (one.shows_no_difference(info)) return say({"geen verschil", "no difference"});
        return say({"{} tot {}", "{} to {}"}, signed_difference(one.difference.low, info),
                   signed_difference(one.difference.high, info)) +
               (pair_.survives(one) ? " *" : "");
    }
    std::string share_better(const Comparison& one) const {
        const bool undefined = std::isnan(one.difference.low) || std::isnan(one.difference.share_better);
        if (undefined || one.shows_no_difference(shape_.indicators[one.indicator])) return "–";
        return in_a_hundred(one.difference.share_better, one.difference.share_interval, language_);
    }
    /// In spreads between residents, and where there are several neighbourhoods also between those.
    std::string size(const Comparison& one) const {
        const EffectSize spread = spreads_[one.indicator];
        if (std::isnan(one.difference.mean) || one.shows_no_difference(shape_.indicators[one.indicator])) return "–";
        const auto in = [&](double unit) {
            return std::isnan(unit) ? say({"niet bekend", "not available"})
                                    : signed_decimal(one.difference.mean / unit, 2, language_);
        };
        if (std::isnan(spread.neighbourhoods)) return in(spread.residents);
        return in(spread.residents) + say({"; tussen wijken ", "; between neighbourhoods "}) +
               in(spread.neighbourhoods);
    }
    std::string direction(const IndicatorInfo& info) const {
        if (info.good == Good::up) return say({"hoger is beter", "higher is better"});
        if (info.good == Good::down) return say({"lager is beter", "lower is better"});
        return say({"geen goede of slechte richting", "no good or bad direction"});
    }

    void for_whom(const std::vector<std::size_t>& indicators) {
        line(say({"Voor wie, in jaar {0} (A - {1}, 95%-interval en wie beter is)",
                  "For whom, in year {0} (A - {1}, 95% interval and which is better)"},
                 pair_.last.year, b_));
        for (const std::size_t indicator : indicators) {
            std::vector<Comparison> list;
            for (const Comparison& one : pair_.last.comparisons)
                if (one.indicator == indicator && one.difference.n > 0) list.push_back(one);
            const IndicatorInfo& info = shape_.indicators[indicator];
            const bool none =
                std::all_of(list.begin(), list.end(), [&](const auto& one) { return one.shows_no_difference(info); });
            line("  " + label_of(info, language_) +
                 (none ? say({": geen verschil voor een van de groepen", ": no difference in any group"}) : ""));
            if (none) continue;
            for (const Comparison& one : list)
                line("    " + left(group_name(one.group), 33) + difference(one) + "   " + left(interval(one), 20) +
                     which_is_better(one));
        }
        line("");
    }

    std::string which_is_better(const Comparison& one) const {
        const IndicatorInfo& info = shape_.indicators[one.indicator];
        const int verdict = one.verdict(info);
        if (verdict != 0) return verdict > 0 ? "A" : b_;
        if (std::isnan(one.difference.low) || info.good == Good::neither || one.shows_no_difference(info)) return "–";
        return say({"niet te onderscheiden", "cannot be told apart"});
    }

    /// The median over the indicators, for everybody in the last year.
    void saved() {
        std::vector<double> all;
        for (const Comparison& one : pair_.last.comparisons)
            if (one.group == 0 && !std::isnan(one.difference.variance_saved))
                all.push_back(one.difference.variance_saved);
        std::sort(all.begin(), all.end());
        const double median = statistics::quantile(all, 0.5);
        if (!(median > 0)) return;
        const double worth = 1 / (1 - median);
        const std::string times = worth > 100 ? say({"meer dan 100", "more than 100"}) : decimal(worth, 1, language_);
        line(
            wrapped(say({"Dat A en {0} hetzelfde toeval krijgen, maakt de variantie van het verschil {1}% kleiner "
                         "(mediaan over de indicatoren in jaar {2}); anders waren {3} keer zoveel herhalingen nodig.",
                         "That A and {0} meet the same chance events makes the variance of the difference {1}% smaller "
                         "(median over the indicators in year {2}); otherwise {3} times as many replicates would be "
                         "needed."},
                        b_, decimal(std::floor(median * 100), 0, language_), pair_.last.year, times)));
        line("");
    }

    const ResultShape& shape_;
    const ComparedPair& pair_;
    const Titles& titles_;
    Language language_;
    std::string b_;
    std::vector<EffectSize> spreads_;  // by indicator
    std::string out_;
};

std::string how_many(std::size_t count, Language language) {
    return count == 0 ? Text{"geen", "none"}.with(language) : std::to_string(count);
}

}  // namespace

std::string pair_text(const Results& results, const ComparedPair& pair, const std::vector<std::size_t>& indicators,
                      const Titles& titles, Language language) {
    return PairWriter(results, pair, titles, language).text(indicators);
}

std::string survival_text(const ComparedPair& pair, Language language) {
    if (pair.asked == 0) return {};
    const std::string looked =
        Text{"Van de {} verschillen die tegelijk zijn bekeken, sluit bij {} het 95%-interval 0 uit",
             "Of the {} differences that were looked at together, the 95% interval of {} leaves out 0"}
            .with(language, pair.asked, how_many(pair.leave_out_zero, language));
    if (pair.leave_out_zero == 0) return looked + ".";
    return looked + (pair.survive < 2 ? Text{"; {} daarvan blijft staan na correctie voor hun aantal.",
                                             "; {} of these survives the correction for their number."}
                                      : Text{"; {} daarvan blijven staan na correctie voor hun aantal.",
                                             "; {} of these survive the correction for their number."})
                        .with(language, how_many(pair.survive, language));
}

}  // namespace adem::tools
