#include "tools/adem/evaluators.hpp"

#include <cmath>

#include "engine/output/csv.hpp"
#include "models/observation/evaluators.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/conclusion.hpp"

namespace adem::tools {

namespace {

using model::Evaluation;

class EvaluatorsWriter {
  public:
    EvaluatorsWriter(const Results& results, const Titles& titles, Language language)
        : shape_(results.shape()), titles_(titles), language_(language) {
        const std::vector<int> years = shown_years(shape_);
        if (!years.empty()) evaluations_ = model::evaluate(results, years.back());
    }

    std::string text() {
        heading();
        const Evaluation* before = nullptr;
        for (const Evaluation& one : evaluations_) {
            if (before == nullptr || before->policy != one.policy) policy(one);
            if (before == nullptr || before->policy != one.policy || before->indicator != one.indicator) outcome(one);
            row(one);
            before = &one;
        }
        return std::move(out_) + "\n";
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    void line(const std::string& text) { out_ += text + "\n"; }

    void heading() {
        line(say({"Wat evaluatoren zouden vinden", "What evaluators would find"}));
        line(wrapped(say(
            {"Elke herhaling is één geschiedenis met één evaluator, die alleen ziet wat in het echt te zien is. De "
             "waarheid is het verschil met ‘{}’ bij hetzelfde toeval. Ziet iets: het 95%-interval van de evaluator "
             "sluit 0 uit; heeft gelijk: het bevat de waarheid.",
             "Each replicate is one history with one evaluator, who sees only what can be seen in reality. The truth "
             "is "
             "the difference with ‘{}’ at equal chance. Sees something: the evaluator's own 95% interval leaves out 0; "
             "is right: it holds the truth."},
            titles_.scenarios[model::reference_policy(shape_)])));
    }
    void policy(const Evaluation& one) {
        line("");
        line(titles_.scenarios[one.policy] + say({", na {} jaar", ", after {} years"}, one.year));
    }
    void outcome(const Evaluation& one) {
        const IndicatorInfo& info = shape_.indicators[one.indicator];
        line("  " + left(label_of(info, language_), 38) + right(say({"schatting", "estimate"}), 10) + right("5%", 9) +
             right("95%", 9) + right(say({"waarheid", "truth"}), 10) + right(say({"vertekening", "bias"}), 13) +
             right(say({"ziet iets", "sees it"}), 11) + right(say({"gelijk", "right"}), 8));
    }
    void row(const Evaluation& one) {
        const Scale scale = scale_of(shape_.indicators[one.indicator]);
        const auto number = [&](double value, std::size_t width) {
            const bool none = std::isnan(value);
            return right(none ? "–" : signed_decimal(value * scale.factor, scale.difference_digits, language_), width);
        };
        const auto percent = [&](double value, std::size_t width) {
            return right(std::isnan(value) ? "–" : decimal(value * 100, 0, language_) + "%", width);
        };
        line("    " + left(std::string(model::label_of(one.estimator, language_ == Language::dutch)), 36) +
             number(one.estimate, 10) + number(one.p05, 9) + number(one.p95, 9) + number(one.truth, 10) +
             number(one.bias, 13) + percent(one.sees_effect, 11) + percent(one.holds_truth, 8));
    }

    const ResultShape& shape_;
    const Titles& titles_;
    Language language_;
    std::vector<Evaluation> evaluations_;
    std::string out_;
};

}  // namespace

void write_evaluators(const std::filesystem::path& folder, const Results& results) {
    const ResultShape& shape = results.shape();
    CsvTable table(folder / "evaluators.csv",
                   {"policy", "reference", "indicator", "unit", "year", "estimator", "estimate_mean", "estimate_sd",
                    "estimate_p05", "estimate_p95", "truth_mean", "bias_mean", "bias_ci95_low", "bias_ci95_high",
                    "share_sees_effect", "share_holds_truth", "n"});
    const std::string& reference = shape.scenarios[model::reference_policy(shape)];
    for (const int year : shown_years(shape)) {
        for (const Evaluation& one : model::evaluate(results, year)) {
            const IndicatorInfo& info = shape.indicators[one.indicator];
            table.text(shape.scenarios[one.policy]).text(reference).text(info.name).text(info.unit);
            table.whole(one.year).text(model::estimator_name(one.estimator));
            for (const double number : {one.estimate, one.sd, one.p05, one.p95, one.truth, one.bias, one.bias_low,
                                        one.bias_high, one.sees_effect, one.holds_truth})
                table.number(number);
            table.whole(static_cast<std::int64_t>(one.n)).end_row();
        }
    }
    table.finish();
    table.commit();
}

std::string evaluators_text(const Results& results, const Titles& titles, Language language) {
    return EvaluatorsWriter(results, titles, language).text();
}

}  // namespace adem::tools
