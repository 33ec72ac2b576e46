#include "tools/adem/comparison_text.hpp"

#include <algorithm>
#include <cmath>

#include "models/measures.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/money_text.hpp"

namespace adem::tools {

namespace {

std::vector<std::size_t> shown_indicators(const ResultShape& shape, bool all) {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        if (all || shape.indicators[i].headline) list.push_back(i);
    return list;
}

/// The overall perspective is shown through the years for everybody, the most vulnerable and the children of the start;
/// all other indicators for everybody.
std::vector<std::size_t> groups_through_the_years(const IndicatorInfo& info, const ResultShape& shape) {
    std::vector<std::size_t> groups{0};
    if (info.name != "overall_perspective") return groups;
    for (std::size_t g = 1; g < shape.groups.size(); ++g)
        if (shape.groups[g] == "vulnerable" || shape.groups[g] == "children") groups.push_back(g);
    return groups;
}

class Writer {
  public:
    Writer(const Results& results, const Titles& titles, Language language)
        : results_(results),
          shape_(results.shape()),
          titles_(titles),
          language_(language),
          years_(shown_years(shape_)),
          indicators_(shown_indicators(shape_, titles.every_indicator)) {}

    std::string text() {
        heading();
        out_ += money_text(results_, titles_, language_) + "\n";
        std::vector<std::string> answers;
        for (std::size_t b = 1; b < shape_.scenarios.size(); ++b) {
            pair(b);
            for (const std::size_t indicator : indicators_)
                for (const std::size_t group : groups_through_the_years(shape_.indicators[indicator], shape_))
                    through_the_years(b, indicator, group);
            const Outcomes outcomes = last_year(b);
            for_whom(b, outcomes);
            out_ += cost_effect_text(results_, b, indicators_, titles_, language_);
            answers.push_back(conclusion(outcomes, shape_, language_));
        }
        for (const std::string& answer : answers) line(wrapped(answer) + "\n");
        caution();
        return std::move(out_);
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    void line(std::string text) {
        text.erase(text.find_last_not_of(' ') + 1);
        out_ += text + '\n';
    }

    void heading() {
        const std::size_t count = results_.replicates().size();
        const std::string times = count == 1 ? say({"elk één keer", "each simulated once"})
                                             : say({"elk {} keer", "each simulated {} times"}, count);
        line(titles_.place);
        line(say({"{} soorten beleid over {} jaar, {} doorgerekend met hetzelfde toeval",
                  "{} policies over {} years, {} with the same chance events"},
                 shape_.scenarios.size(), shape_.months / months_per_year, times));
        const auto controls =
            std::count_if(shape_.control_of.begin(), shape_.control_of.end(), [](int named) { return named >= 0; });
        const auto named = static_cast<std::ptrdiff_t>(shape_.neighbourhoods.size()) - controls;
        if (named > 1)
            line(say({"gemiddeld over {} wijken, die elk even zwaar tellen",
                      "averaged over {} neighbourhoods, each of which counts equally"},
                     named));
        if (controls > 0)
            line(say({"controlewijken zonder dit beleid, die hieronder niet meetellen: {}",
                      "control neighbourhoods without these policies, not counted below: {}"},
                     controls));
        line("");
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s)
            line("  " + letter(s) + "  " + titles_.scenarios[s] + " (" + shape_.scenarios[s] + ")");
        line("");
    }

    void pair(std::size_t b) {
        line(say({"{} tegenover {}: {} – {}", "{} against {}: {} – {}"}, "A", letter(b), titles_.scenarios[0],
                 titles_.scenarios[b]));
        line(say({"A - {0} is het gemiddelde verschil bij hetzelfde toeval; erachter staan het 95%-interval en het\n"
                  "deel van de herhalingen waarin A beter is.",
                  "A - {0} is the mean difference with the same chance events; behind it stand its 95% interval\n"
                  "and the share of replicates in which A is better."},
                 letter(b)));
        line("");
    }

    void through_the_years(std::size_t b, std::size_t indicator, std::size_t group) {
        const IndicatorInfo& info = shape_.indicators[indicator];
        const Scale scale = scale_of(info);
        const std::string whose = group == 0 ? "" : ", " + group_name(group);
        line(label_of(info, language_) + whose + " (" + say(scale.unit) + "; " + direction(info) + ")");
        line("  " + right(say({"jaar", "year"}), 4) + right("A", 9) + right(letter(b), 9) +
             right("A - " + letter(b), 9) + "   " + left(say({"95%-interval", "95% interval"}), 18) +
             say({"A beter in", "A better in"}));
        for (const int year : years_) {
            const Comparison one = compare(results_, 0, b, indicator, group, year);
            line("  " + right(std::to_string(year), 4) + mean(one.mean_a, scale) + mean(one.mean_b, scale) +
                 difference(one) + "   " + left(interval(one), 18) + share_better(one));
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
                   signed_difference(one.difference.high, info));
    }
    std::string share_better(const Comparison& one) const {
        const bool undefined = std::isnan(one.difference.low) || std::isnan(one.difference.share_better);
        if (undefined || one.shows_no_difference(shape_.indicators[one.indicator])) return "–";
        return decimal(one.difference.share_better * 100, 0, language_) + "%";
    }
    std::string direction(const IndicatorInfo& info) const {
        if (info.good == Good::up) return say({"hoger is beter", "higher is better"});
        if (info.good == Good::down) return say({"lager is beter", "lower is better"});
        return say({"geen goede of slechte richting", "no good or bad direction"});
    }

    /// Age bands make the text long: they are shown to who asks for indicators by name, and always in the files.
    std::vector<std::size_t> shown_groups() const {
        std::vector<std::size_t> groups;
        for (std::size_t group = 0; group < shape_.groups.size(); ++group)
            if (titles_.every_indicator || !model::is_age_band(shape_.groups[group])) groups.push_back(group);
        return groups;
    }

    Outcomes last_year(std::size_t b) const {
        Outcomes outcomes{titles_.scenarios[0], titles_.scenarios[b], years_.back(), results_.replicates().size(), {}};
        for (const std::size_t indicator : indicators_)
            for (const std::size_t group : shown_groups())
                outcomes.comparisons.push_back(compare(results_, 0, b, indicator, group, years_.back()));
        return outcomes;
    }

    void for_whom(std::size_t b, const Outcomes& outcomes) {
        line(say({"Voor wie, in jaar {0} (A - {1}, 95%-interval en wie beter is)",
                  "For whom, in year {0} (A - {1}, 95% interval and which is better)"},
                 outcomes.year, letter(b)));
        for (const std::size_t indicator : indicators_) {
            std::vector<Comparison> list;
            for (const Comparison& one : outcomes.comparisons)
                if (one.indicator == indicator && one.difference.n > 0) list.push_back(one);
            const IndicatorInfo& info = shape_.indicators[indicator];
            const bool none =
                std::all_of(list.begin(), list.end(), [&](const auto& one) { return one.shows_no_difference(info); });
            line("  " + label_of(info, language_) +
                 (none ? say({": geen verschil voor een van de groepen", ": no difference in any group"}) : ""));
            if (none) continue;
            for (const Comparison& one : list)
                line("    " + left(group_name(one.group), 33) + difference(one) + "   " + left(interval(one), 18) +
                     which_is_better(one, b));
        }
        line("");
    }

    std::string which_is_better(const Comparison& one, std::size_t b) const {
        const IndicatorInfo& info = shape_.indicators[one.indicator];
        const int verdict = one.verdict(info);
        if (verdict != 0) return verdict > 0 ? "A" : letter(b);
        if (std::isnan(one.difference.low) || info.good == Good::neither || one.shows_no_difference(info)) return "–";
        return say({"niet te onderscheiden", "cannot be told apart"});
    }

    void caution() {
        const std::string what =
            titles_.parameters_drawn
                ? say({"De intervallen betreffen het toeval tussen herhalingen en de onzekerheid over de parameters, "
                       "niet die over de vorm van het model. ",
                       "The intervals cover chance between replicates and what is unknown about the parameters, not "
                       "about the form of the model. "})
                : say({"De intervallen betreffen alleen het toeval tussen herhalingen, niet de onzekerheid over het "
                       "model zelf. ",
                       "The intervals cover chance between replicates only, not what is unknown about the model "
                       "itself. "});
        line(wrapped(what + say({"Er zijn veel indicatoren tegelijk vergeleken: van elke twintig lijkt er door toeval "
                                 "ongeveer één te verschillen.",
                                 "Many indicators are compared at once: of every twenty about one seems to differ by "
                                 "chance."})));
    }

    const Results& results_;
    const ResultShape& shape_;
    const Titles& titles_;
    Language language_;
    std::vector<int> years_;
    std::vector<std::size_t> indicators_;
    std::string out_;
};

}  // namespace

std::string comparison_text(const Results& results, const Titles& titles, Language language) {
    return Writer(results, titles, language).text();
}

}  // namespace adem::tools
