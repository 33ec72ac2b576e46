#include "tools/adem/choice.hpp"

#include <cmath>

#include "engine/output/csv.hpp"
#include "engine/statistics/choice.hpp"
#include "engine/statistics/ignorance.hpp"
#include "models/observation/evaluators.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/money_text.hpp"

namespace adem::tools {

namespace {

std::vector<std::vector<double>> values_of_all(const Results& results, std::size_t indicator, int year,
                                               std::size_t group) {
    std::vector<std::vector<double>> all;
    for (std::size_t s = 0; s < results.shape().scenarios.size(); ++s)
        all.push_back(values(results, s, indicator, year, group));
    return all;
}

std::vector<statistics::Choice> choices_in(const Results& results, std::size_t indicator, int year, std::size_t group) {
    const ResultShape& shape = results.shape();
    return statistics::choices(values_of_all(results, indicator, year, group), model::reference_policy(shape),
                               shape.indicators[indicator].good, shape.per_draw);
}

class ChoiceWriter {
  public:
    ChoiceWriter(const Results& results, const Titles& titles, Language language)
        : results_(results),
          shape_(results.shape()),
          titles_(titles),
          language_(language),
          year_(shown_years(shape_).back()),
          reference_(model::reference_policy(shape_)) {}

    std::string text(const std::vector<std::size_t>& indicators) {
        heading();
        for (const std::size_t indicator : indicators)
            if (shape_.indicators[indicator].good != Good::neither) choice_of(indicator);
        if (titles_.parameters_drawn) sources(indicators);
        return std::move(out_);
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    void line(const std::string& text) { out_ += text + "\n"; }

    void heading() {
        line(say({"Kiezen zonder te weten in welke wereld, jaar {}, alle bewoners",
                  "Choosing without knowing in which world, year {}, all residents"},
                 year_));
        line(wrapped(say(
            {"Elke herhaling is één denkbare wereld. Beste in: deel van de werelden waarin dit beleid het beste is, "
             "met "
             "95%-interval; slechtste tiende: gemiddelde in het tiende deel van de werelden waarin het het slechtst "
             "uitvalt; slechter in: deel waarin het slechter is dan ‘{}’; spijt: wat het beste beleid van die wereld "
             "beter "
             "doet, gemiddeld en hoogstens.",
             "Each replicate is one plausible world. Best in: share of the worlds in which this policy is the best, "
             "with its 95% interval; worst tenth: mean in the tenth of the worlds in which it turns out worst; worse "
             "in: "
             "share in which it does worse than ‘{}’; regret: what the best policy of that world does better, on "
             "average "
             "and at most."},
            titles_.scenarios[reference_])));
        line("");
    }

    void choice_of(std::size_t indicator) {
        const auto list = choices_in(results_, indicator, year_, 0);
        if (list.front().n == 0) return;
        const IndicatorInfo& info = shape_.indicators[indicator];
        line(label_of(info, language_) + " (" + say(scale_of(info).unit) + ")");
        line("     " + left(say({"beste in", "best in"}), 22) + right(say({"slechtste tiende", "worst tenth"}), 17) +
             "   " + left(say({"slechter in", "worse in"}), 22) + right(say({"spijt", "regret"}), 10) +
             right(say({"hoogstens", "at most"}), 12));
        for (std::size_t p = 0; p < list.size(); ++p) row(p, list[p], scale_of(info));
        line("");
    }
    void row(std::size_t policy, const statistics::Choice& one, const Scale& scale) {
        const std::string best = in_a_hundred(one.share_best, one.best_interval, language_);
        const std::string worse =
            policy == reference_ ? "–" : in_a_hundred(one.share_worse, one.worse_interval, language_);
        line("  " + left(letter(policy), 3) + left(best, 22) +
             right(decimal(one.worst_decile * scale.factor, scale.digits, language_), 17) + "   " + left(worse, 22) +
             right(decimal(one.regret * scale.factor, scale.difference_digits, language_), 10) +
             right(decimal(one.largest_regret * scale.factor, scale.difference_digits, language_), 12));
    }

    void sources(const std::vector<std::size_t>& indicators) {
        line(
            wrapped(say({"Waar de spreiding tussen werelden vandaan komt, jaar {}: van toeval (dezelfde parameters, "
                         "ander toeval) en van wat niemand over de parameters weet, in standaardafwijkingen van het "
                         "verschil met A; en het deel van de variantie dat onwetendheid is.",
                         "Where the spread between worlds comes from, year {}: chance (the same parameters, other "
                         "chance) and what nobody knows about the parameters, in standard deviations of the difference "
                         "with A; and the share of the variance that is ignorance."},
                        year_)));
        line("  " + left("", 44) + right(say({"toeval", "chance"}), 10) +
             right(say({"onwetendheid", "ignorance"}), 14) + right(say({"deel", "share"}), 8));
        for (const std::size_t indicator : indicators)
            for (std::size_t b = 1; b < shape_.scenarios.size(); ++b) source(indicator, b);
        line("");
    }
    void source(std::size_t indicator, std::size_t b) {
        const auto all = values_of_all(results_, indicator, year_, 0);
        std::vector<double> differences(all[0].size());
        for (std::size_t r = 0; r < differences.size(); ++r) differences[r] = all[0][r] - all[b][r];
        const statistics::Ignorance parts = statistics::ignorance(differences, shape_.per_draw);
        const IndicatorInfo& info = shape_.indicators[indicator];
        const Scale scale = scale_of(info);
        const auto number = [&](double value) {
            return std::isnan(value) ? "–" : decimal(value * scale.factor, scale.difference_digits, language_);
        };
        const double chance = parts.chance * parts.chance, unknown = parts.ignorance * parts.ignorance;
        const bool differs = chance + unknown > 0;
        line("  " + left(label_of(info, language_) + ", A - " + letter(b), 44) + right(number(parts.chance), 10) +
             right(number(parts.ignorance), 14) +
             right(differs ? decimal(unknown / (chance + unknown) * 100, 0, language_) + "%" : "–", 8));
    }

    const Results& results_;
    const ResultShape& shape_;
    const Titles& titles_;
    Language language_;
    int year_;
    std::size_t reference_;
    std::string out_;
};

}  // namespace

void write_choice(const std::filesystem::path& folder, const Results& results) {
    const ResultShape& shape = results.shape();
    CsvTable table(folder / "choice.csv",
                   {"policy", "reference", "year", "group", "indicator", "unit", "share_best", "share_best_low",
                    "share_best_high", "worst_decile", "share_worse", "share_worse_low", "share_worse_high",
                    "expected_regret", "largest_regret", "n"});
    const std::string& reference = shape.scenarios[model::reference_policy(shape)];
    for (const int year : shown_years(shape))
        for (const std::size_t i : headlines_or_all(shape))
            for (std::size_t g = 0; g < shape.groups.size() && shape.indicators[i].good != Good::neither; ++g) {
                const auto list = choices_in(results, i, year, g);
                for (std::size_t p = 0; p < list.size(); ++p) {
                    const statistics::Choice& one = list[p];
                    table.text(shape.scenarios[p]).text(reference).whole(year).text(shape.groups[g]);
                    table.text(shape.indicators[i].name).text(shape.indicators[i].unit);
                    for (const double number : {one.share_best, one.best_interval.low, one.best_interval.high,
                                                one.worst_decile, one.share_worse, one.worse_interval.low,
                                                one.worse_interval.high, one.regret, one.largest_regret})
                        table.number(number);
                    table.whole(static_cast<std::int64_t>(one.n)).end_row();
                }
            }
    table.finish();
    table.commit();
}

std::string choice_text(const Results& results, const std::vector<std::size_t>& indicators, const Titles& titles,
                        Language language) {
    return ChoiceWriter(results, titles, language).text(indicators);
}

}  // namespace adem::tools
