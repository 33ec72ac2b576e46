#include "comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/base/exact_sum.hpp"
#include "models/measures.hpp"

namespace adem::tools {

namespace {

constexpr int shown_years[] = {2, 4, 10, 20};
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string letter(std::size_t scenario) { return std::string(1, letters[scenario % letters.size()]); }

std::vector<int> years_of(const ResultShape& shape) {
    std::vector<int> years;
    for (const int year : shown_years)
        if (year * months_per_year <= shape.months) years.push_back(year);
    const int last = shape.months / months_per_year;
    if (last > 0 && (years.empty() || years.back() != last)) years.push_back(last);
    return years;
}

/// The overall perspective is a headline for everybody, the most vulnerable and the children of the start; all other
/// headline indicators for everybody.
std::vector<std::size_t> headline_groups(const IndicatorInfo& info, const ResultShape& shape) {
    if (info.name != "overall_perspective") return {0};
    std::vector<std::size_t> groups{0};
    for (std::size_t g = 1; g < shape.groups.size(); ++g)
        if (shape.groups[g] == "vulnerable" || shape.groups[g] == "children") groups.push_back(g);
    return groups;
}

std::size_t time_of(const ResultShape& shape, std::size_t indicator, int year) {
    const bool monthly = shape.indicators[indicator].cadence == Cadence::monthly;
    return static_cast<std::size_t>(monthly ? year * months_per_year : year);
}

/// Replicate by replicate, the mean over the neighbourhoods (each counts once).
std::vector<double> values(const Results& results, std::size_t scenario, std::size_t indicator, int year,
                           std::size_t group) {
    const ResultShape& shape = results.shape();
    std::vector<double> mean(results.replicates().size(), 0);
    std::vector<int> counted(mean.size(), 0);
    for (std::size_t n = 0; n < shape.neighbourhoods.size(); ++n) {
        const auto here = results.over_replicates(scenario, indicator, time_of(shape, indicator, year), n, group);
        for (std::size_t r = 0; r < mean.size(); ++r) {
            if (std::isnan(here[r])) continue;
            mean[r] += here[r];
            ++counted[r];
        }
    }
    for (std::size_t r = 0; r < mean.size(); ++r)
        mean[r] = counted[r] > 0 ? mean[r] / counted[r] : std::numeric_limits<double>::quiet_NaN();
    return mean;
}

Comparison compare_one(const Results& results, std::size_t a, std::size_t b, std::size_t indicator, std::size_t group,
                       int year) {
    const auto of_a = values(results, a, indicator, year, group);
    const auto of_b = values(results, b, indicator, year, group);
    return {indicator,
            group,
            year,
            statistics::mean(of_a),
            statistics::mean(of_b),
            statistics::compare(of_a, of_b, results.shape().indicators[indicator].good)};
}

/// Enough digits that the difference can be seen, no more: shares in percent with one, marks with two.
struct Scale {
    double factor;
    int digits;
    Text unit;
};
Scale scale_of(const IndicatorInfo& info) {
    if (info.unit == "1") return {100, 1, {"op een schaal van 0 tot 100", "on a scale of 0 to 100"}};
    if (info.unit == "mark") return {1, 2, {"rapportcijfer", "mark out of 10"}};
    return {1, 2, {info.unit, info.unit}};
}

class Writer {
  public:
    Writer(const Results& results, const Titles& titles, Language language)
        : results_(results), shape_(results.shape()), titles_(titles), language_(language) {}

    std::string text() {
        heading();
        money();
        for (std::size_t b = 1; b < shape_.scenarios.size(); ++b) {
            const auto all = compare_headlines(results_, 0, b);
            indicators(b, all);
            groups(b);
            sentence(b, all);
        }
        return std::move(out_);
    }

  private:
    std::string_view say(Text text) const { return text.in(language_); }
    template <class... A>
    void line(std::string_view format, const A&... values) {
        out_ += fmt::format(fmt::runtime(format), values...);
        while (!out_.empty() && out_.back() == ' ') out_.pop_back();
        out_ += '\n';
    }
    std::string label(std::size_t indicator, std::size_t group) const {
        const IndicatorInfo& info = shape_.indicators[indicator];
        const std::string& name = language_ == Language::dutch ? info.label_nl : info.label_en;
        if (group == 0) return name;
        return name + ", " + model::group_label(shape_.groups[group], language_ == Language::dutch);
    }

    void heading() {
        line("{}", fmt::format(
                       fmt::runtime(say(
                           {"{}: {} vormen van beleid vergeleken over {} jaar, in {} herhalingen met hetzelfde toeval",
                            "{}: {} policies compared over {} years, in {} replicates with the same chance"})),
                       titles_.place, shape_.scenarios.size(), shape_.months / months_per_year,
                       results_.replicates().size()));
        line("");
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s)
            line("  {}  {} ({})", letter(s), titles_.scenarios[s], shape_.scenarios[s]);
        line("");
    }

    void money() {
        line("{}", say({"Geld over de hele looptijd, in euro", "Money over the whole run, in euro"}));
        line("     {} {} {}", right(say({"gepland", "planned"}), 18), right(say({"uitgegeven", "spent"}), 18),
             right(say({"verschil", "difference"}), 18));
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s) {
            const double planned = statistics::mean(results_.planned(s));
            const double spent = statistics::mean(results_.realised(s));
            line("  {}  {} {} {}", letter(s), right(whole(planned, language_), 18), right(whole(spent, language_), 18),
                 right(signed_decimal(spent - planned, 0, language_), 18));
        }
        line("");
    }

    void indicators(std::size_t b, const std::vector<Comparison>& all) {
        const std::string versus = "A - " + letter(b);
        std::size_t shown_indicator = shape_.indicators.size();
        std::size_t shown_group = 0;
        for (const Comparison& one : all) {
            const Scale scale = scale_of(shape_.indicators[one.indicator]);
            if (one.indicator != shown_indicator || one.group != shown_group) {
                shown_indicator = one.indicator;
                shown_group = one.group;
                line("{} ({}; {})", label(one.indicator, one.group), scale.unit.in(language_),
                     direction(one.indicator));
                line("  {} {} {} {}   {} {}", right(say({"jaar", "year"}), 4), right("A", 8), right(letter(b), 8),
                     right(versus, 8), left(say({"95 %-interval", "95 % interval"}), 20),
                     say({"A beter in", "A better in"}));
            }
            line("  {} {} {} {}   {} {}", right(std::to_string(one.year), 4), number(one.mean_a, scale),
                 number(one.mean_b, scale),
                 right(signed_decimal(one.difference.mean * scale.factor, scale.digits + 1, language_), 8),
                 left(interval(one, scale), 20), share(one.difference.share_better));
            if (one.year == years_of(shape_).back()) line("");
        }
    }

    std::string number(double value, const Scale& scale) const {
        return right(decimal(value * scale.factor, scale.digits, language_), 8);
    }
    std::string interval(const Comparison& one, const Scale& scale) const {
        return fmt::format(fmt::runtime(say({"{} tot {}", "{} to {}"})),
                           signed_decimal(one.difference.low * scale.factor, scale.digits + 1, language_),
                           signed_decimal(one.difference.high * scale.factor, scale.digits + 1, language_));
    }
    std::string share(double value) const {
        return std::isnan(value) ? "–" : decimal(value * 100, 0, language_) + " %";
    }
    std::string_view direction(std::size_t indicator) const {
        switch (shape_.indicators[indicator].good) {
            case Good::up:
                return say({"hoger is beter", "higher is better"});
            case Good::down:
                return say({"lager is beter", "lower is better"});
            case Good::neither:
                break;
        }
        return say({"geen goede of slechte richting", "no good or bad direction"});
    }

    void groups(std::size_t b) {
        const int year = years_of(shape_).back();
        line("{}", fmt::format(fmt::runtime(say({"Voor wie, in jaar {}: A of {} beter (verschil A - {})",
                                                 "For whom, in year {}: A or {} better (difference A - {})"})),
                               year, letter(b), letter(b)));
        for (std::size_t i = 0; i < shape_.indicators.size(); ++i) {
            if (!shape_.indicators[i].headline) continue;
            const Scale scale = scale_of(shape_.indicators[i]);
            line("  {}", label(i, 0));
            for (std::size_t g = 0; g < shape_.groups.size(); ++g) {
                const Comparison one = compare_one(results_, 0, b, i, g, year);
                if (one.difference.n == 0) continue;
                line("    {} {}   {} {}", left(model::group_label(shape_.groups[g], language_ == Language::dutch), 34),
                     right(signed_decimal(one.difference.mean * scale.factor, scale.digits + 1, language_), 8),
                     left(interval(one, scale), 20), who_is_better(one, b));
            }
        }
        line("");
    }

    std::string who_is_better(const Comparison& one, std::size_t b) const {
        const int verdict = one.verdict(shape_.indicators[one.indicator].good);
        if (verdict > 0) return "A";
        if (verdict < 0) return letter(b);
        return std::string(say({"niet te onderscheiden", "cannot be told apart"}));
    }

    void sentence(std::size_t b, const std::vector<Comparison>& all) {
        std::vector<std::string> for_a, for_b, open;
        for (const Comparison& one : all) {
            if (one.year != years_of(shape_).back()) continue;
            const int verdict = one.verdict(shape_.indicators[one.indicator].good);
            (verdict > 0 ? for_a : verdict < 0 ? for_b : open).push_back(lower_first(label(one.indicator, one.group)));
        }
        const std::string& a_title = titles_.scenarios[0];
        const std::string& b_title = titles_.scenarios[b];
        const int year = years_of(shape_).back();
        std::string answer;
        const auto clause = [&](const std::string& title, const std::vector<std::string>& list) {
            return fmt::format(fmt::runtime(say({"‘{}’ beter voor {}", "‘{}’ is better for {}"})), title, joined(list));
        };
        if (for_a.empty() && for_b.empty()) {
            answer = fmt::format(
                fmt::runtime(say(
                    {"is na {} jaar op geen van de hoofdindicatoren een verschil te onderscheiden tussen ‘{}’ en ‘{}’",
                     "no headline indicator tells ‘{1}’ and ‘{2}’ apart after {0} years"})),
                year, a_title, b_title);
        } else if (!for_a.empty() && !for_b.empty()) {
            answer =
                fmt::format(fmt::runtime(say({"wijzen de hoofdindicatoren na {} jaar niet dezelfde kant op: {}; {}",
                                              "the headline indicators disagree after {} years: {}; {}"})),
                            year, clause(a_title, for_a), clause(b_title, for_b));
        } else {
            const bool a_wins = !for_a.empty();
            answer = fmt::format(fmt::runtime(say({"is na {} jaar {}", "after {} years {}"})), year,
                                 a_wins ? clause(a_title, for_a) : clause(b_title, for_b));
        }
        if (!open.empty() && !(for_a.empty() && for_b.empty()))
            answer += fmt::format(fmt::runtime(say({"; niet te onderscheiden: {}", "; cannot be told apart: {}"})),
                                  joined(open));
        line("{}", wrapped(fmt::format(fmt::runtime(say({"Onder deze aannames {}.", "Under these assumptions {}."})),
                                       answer)));
        line("{}",
             wrapped(std::string(say({"De intervallen betreffen alleen toeval tussen herhalingen, niet de onzekerheid "
                                      "over het model zelf; er zijn veel indicatoren tegelijk vergeleken.",
                                      "The intervals cover chance between replicates only, not what is unknown about "
                                      "the model itself; many indicators are compared at once."}))));
    }

    static std::string lower_first(std::string text) {
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }
    std::string joined(const std::vector<std::string>& list) const {
        std::string text;
        for (std::size_t i = 0; i < list.size(); ++i)
            text += (i == 0 ? "" : i + 1 == list.size() ? std::string(say({" en ", " and "})) : "; ") + list[i];
        return text;
    }
    static std::string wrapped(const std::string& text) {
        constexpr std::size_t width = 96;
        std::string out, row;
        std::size_t from = 0;
        while (from < text.size()) {
            const std::size_t space = std::min(text.find(' ', from), text.size());
            const std::string word = text.substr(from, space - from);
            if (!row.empty() && width_of(row) + 1 + width_of(word) > width) {
                out += row + "\n";
                row.clear();
            }
            row += (row.empty() ? "" : " ") + word;
            from = space + 1;
        }
        return out + row;
    }

    const Results& results_;
    const ResultShape& shape_;
    const Titles& titles_;
    Language language_;
    std::string out_;
};

}  // namespace

int Comparison::verdict(Good good) const {
    if (good == Good::neither || !(difference.low > 0 || difference.high < 0)) return 0;
    return (difference.mean > 0) == (good == Good::up) ? 1 : -1;
}

std::vector<Comparison> compare_headlines(const Results& results, std::size_t a, std::size_t b) {
    const ResultShape& shape = results.shape();
    std::vector<Comparison> all;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        if (!shape.indicators[i].headline) continue;
        for (const std::size_t group : headline_groups(shape.indicators[i], shape))
            for (const int year : years_of(shape)) all.push_back(compare_one(results, a, b, i, group, year));
    }
    return all;
}

std::string comparison_text(const Results& results, const Titles& titles, Language language) {
    return Writer(results, titles, language).text();
}

}  // namespace adem::tools
