#include "tools/adem/comparison_text.hpp"

#include <algorithm>

#include "tools/adem/choice.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/crossover_text.hpp"
#include "tools/adem/money_text.hpp"
#include "tools/adem/pair_text.hpp"
#include "tools/adem/report/small_groups.hpp"

namespace adem::tools {

namespace {

class Writer {
  public:
    Writer(const Results& results, const Titles& titles, Language language)
        : results_(results),
          shape_(results.shape()),
          titles_(titles),
          language_(language),
          indicators_(compared_indicators(shape_, titles.every_indicator)),
          small_(report::small_groups(results, titles.residents)) {}

    std::string text() {
        heading();
        out_ += money_text(results_, titles_, language_) + "\n";
        std::vector<std::string> answers;
        for (std::size_t b = 1; b < shape_.scenarios.size(); ++b) {
            ComparedPair pair = compared_pair(results_, b, indicators_, titles_);
            const auto is_small = [&](const Comparison& one) { return one.group > 0 && small_[one.group]; };
            std::erase_if(pair.earlier, is_small);
            std::erase_if(pair.last.comparisons, is_small);
            out_ += pair_text(results_, pair, indicators_, titles_, language_);
            out_ += crossover_text(results_, b, indicators_, language_);
            out_ += cost_effect_text(results_, b, indicators_, titles_, language_);
            answers.push_back(conclusion(pair.last, shape_, language_) + " " + survival_text(pair, language_));
        }
        if (shape_.scenarios.size() > 2 || titles_.parameters_drawn)
            out_ += choice_text(results_, indicators_, titles_, language_);
        for (const std::string& answer : answers) line(wrapped(answer) + "\n");
        const std::string hidden = report::small_groups_text(shape_, small_, language_);
        if (!hidden.empty()) line(wrapped(hidden));
        line(wrapped(coverage_text(titles_.parameters_drawn, language_) +
                     say({" Er zijn veel indicatoren tegelijk vergeleken: van elke twintig zonder * lijkt er door "
                          "toeval ongeveer één te verschillen.",
                          " Many indicators are compared at once: of every twenty without a * about one seems to "
                          "differ by chance."})));
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

    const Results& results_;
    const ResultShape& shape_;
    const Titles& titles_;
    Language language_;
    std::vector<std::size_t> indicators_;
    std::vector<bool> small_;
    std::string out_;
};

}  // namespace

std::vector<std::size_t> compared_indicators(const ResultShape& shape, bool all) {
    std::vector<std::size_t> list;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        if (all || shape.indicators[i].headline) list.push_back(i);
    return list;
}

std::string coverage_text(bool parameters_drawn, Language language) {
    return (parameters_drawn ? Text{"De intervallen betreffen het toeval tussen werelden en de onzekerheid over de "
                                    "parameters, niet die over de vorm van het model.",
                                    "The intervals cover chance between worlds and what is unknown about the "
                                    "parameters, not about the form of the model."}
                             : Text{"De intervallen betreffen alleen het toeval tussen werelden, niet de "
                                    "onzekerheid over het model zelf.",
                                    "The intervals cover chance between worlds only, not what is unknown about the "
                                    "model itself."})
        .with(language);
}

std::string comparison_text(const Results& results, const Titles& titles, Language language) {
    return Writer(results, titles, language).text();
}

}  // namespace adem::tools
