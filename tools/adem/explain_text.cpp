#include "tools/adem/explain_text.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/statistics/paired.hpp"
#include "models/measures.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/lever_words.hpp"
#include "tools/adem/model_words.hpp"
#include "tools/adem/text_table.hpp"
#include "tools/adem/wording.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t most_pairs_shown = 15;
constexpr std::size_t most_named = 3;

using TextRows = std::vector<std::vector<std::string>>;

/// A table in which no line ends with spaces.
std::string trimmed_table(const TextRows& rows) {
    std::string text;
    for (const char letter : text_table(rows)) {
        if (letter == '\n') text.erase(text.find_last_not_of(' ') + 1);
        text += letter;
    }
    return text;
}

class Explainer {
  public:
    Explainer(const Question& question, const Answers& answers, const Options& options)
        : question_(question),
          answers_(answers),
          options_(options),
          language_(options.language),
          scale_(scale_of(question.indicator)) {}

    std::string text(const std::vector<std::string>& scaled) const {
        std::string text = heading() + "\n";
        for (const std::string& line : scaled) text += line + "\n";
        text += levels() + "\n" + parts() + "\n";
        if (question_.groups.size() > 1) text += interactions() + "\n";
        if (!question_.variants.empty()) text += pathways() + "\n";
        return text + how_surely() + caution();
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    bool dutch() const { return language_ == Language::dutch; }

    std::string shown(double value) const {
        return signed_decimal(value * scale_.factor, scale_.difference_digits, language_);
    }
    std::string interval(const Estimate& estimate) const {
        if (!std::isfinite(estimate.low)) return "–";
        return say({"{} tot {}", "{} to {}"}, shown(estimate.low), shown(estimate.high));
    }
    std::string heading() const {
        const IndicatorInfo& info = question_.indicator;
        const std::string direction = info.good == Good::up ? say({"hoger is beter", "higher is better"})
                                      : info.good == Good::down
                                          ? say({"lager is beter", "lower is better"})
                                          : say({"geen goede of slechte richting", "no good or bad direction"});
        return say({"Waardoor verschilt B van A? {} ({}; {})\n{}, eind van jaar {}, {}\n",
                    "Why does B differ from A? {} ({}; {})\n{}, end of year {}, {}\n"},
                   dutch() ? info.label_nl : info.label_en, say(scale_.unit), direction,
                   model::group_label(model::group_names()[question_.group], dutch()), question_.year,
                   Wording(language_).places(question_.a));
    }
    std::string title(const Scenario& scenario) const {
        const std::string& title = dutch() ? scenario.title_nl : scenario.title_en;
        return title.empty() ? scenario.name : title + " (" + scenario.name + ")";
    }
    std::string levels() const {
        const auto level = [&](double ReplicateAnswer::*of) {
            const double mean = estimate_of(answers_, [=](const ReplicateAnswer& answer) { return answer.*of; }).mean;
            return decimal(mean * scale_.factor, scale_.difference_digits, language_);
        };
        const Estimate difference = difference_of(answers_);
        const std::string table =
            text_table({{"A", title(question_.a), level(&ReplicateAnswer::a)},
                        {"B", title(question_.b), level(&ReplicateAnswer::b)},
                        {"B - A", "", shown(difference.mean) + "   (" + interval(difference) + ")"}});
        if (difference.low > 0 || difference.high < 0) return table;
        return table + say({"Dit verschil is niet van 0 te onderscheiden: er is misschien niets te verklaren.\n",
                            "This difference cannot be told from 0: there may be nothing to explain.\n"});
    }

    /// "staff.handover, staff.network_share and 12 more".
    std::string contents(const model::PolicyGroup& group) const {
        std::string text;
        for (std::size_t k = 0; k < std::min(most_named, group.what.size()); ++k)
            text += (k == 0 ? "" : ", ") + group.what[k];
        if (group.what.size() <= most_named) return text;
        return text + say({" en nog {}", " and {} more"}, group.what.size() - most_named);
    }
    std::string name_of_part(std::size_t group) const {
        return lever_group_words(question_.groups[group].name, language_);
    }
    /// Of the whole difference, in percent; not where that cannot be told from nothing.
    std::string share(std::size_t group) const {
        const auto part = by_replicate(answers_, [=](const auto& answer) { return answer.attribution.parts[group]; });
        const auto whole = by_replicate(answers_, [](const auto& answer) { return answer.b - answer.a; });
        const double ratio = statistics::ratio_of_means(part, whole, answers_.per_draw).value;
        return std::isfinite(ratio) ? decimal(ratio * 100, 0, language_) + "%" : "–";
    }
    std::string parts() const {
        TextRows rows{{say({"te danken of te wijten aan", "due to"}), "B - A", say({"95%-interval", "95% interval"}),
                       say({"deel", "share"}), say({"waarin ze verschillen", "in which they differ"})}};
        for (std::size_t k = 0; k < question_.groups.size(); ++k) {
            const Estimate part = part_of(answers_, k);
            rows.push_back(
                {name_of_part(k), shown(part.mean), interval(part), share(k), contents(question_.groups[k])});
        }
        const Estimate difference = difference_of(answers_);
        rows.push_back({say({"samen", "together"}), shown(difference.mean), interval(difference), "", ""});
        const std::size_t simulated =
            question_.is_exact() ? std::size_t{1} << question_.groups.size() : 4 * question_.groups.size() - 2;
        const Text method = question_.is_exact()
                                ? Text{"Shapleywaarden over alle {} soorten beleid tussen A en B.\n",
                                       "Shapley values over all {} policies between A and B.\n"}
                                : Text{
                                      "Shapleywaarden geschat uit getrokken volgordes: {} soorten beleid tussen A en "
                                      "B per herhaling.\n",
                                      "Shapley values estimated from drawn orders: {} policies between A and B in "
                                      "each replicate.\n"};
        return trimmed_table(rows) + say(method, simulated);
    }

    std::string interactions() const {
        const auto all = attribution::pairs(question_.groups.size());
        std::vector<std::pair<std::size_t, Estimate>> found;
        for (std::size_t k = 0; k < all.size(); ++k) found.emplace_back(k, interaction_of(answers_, k));
        const auto size = [](const Estimate& one) { return std::isfinite(one.mean) ? std::abs(one.mean) : -1; };
        std::stable_sort(found.begin(), found.end(),
                         [&](const auto& x, const auto& y) { return size(x.second) > size(y.second); });
        TextRows rows{{say({"wisselwerking", "interaction"}), say({"samen extra", "extra together"}),
                       say({"95%-interval", "95% interval"})}};
        for (std::size_t k = 0; k < std::min(found.size(), most_pairs_shown); ++k) {
            const auto& [first, second] = all[found[k].first];
            rows.push_back({name_of_part(first) + " × " + name_of_part(second), shown(found[k].second.mean),
                            interval(found[k].second)});
        }
        return text_table(rows) + say({"Shapley-interactie-index: wat twee samen meer (+) of minder (-) doen dan elk "
                                       "apart, gemiddeld over wat er verder is.\n",
                                       "Shapley interaction index: what two do together beyond (+) or short of (-) "
                                       "each alone, averaged over all else.\n"});
    }

    std::string pathways() const {
        TextRows rows{{say({"als dit geldt", "where this holds"}), say({"blijft over", "is left"}),
                       say({"95%-interval", "95% interval"}), say({"valt weg", "is gone"}),
                       say({"95%-interval", "95% interval"})}};
        const ModelWords words(shipped_path("models/words"));
        std::string meanings;
        for (std::size_t k = 0; k < question_.variants.size(); ++k) {
            const Variant& variant = question_.variants[k];
            const Estimate left = left_under(answers_, k), gone = gone_under(answers_, k);
            rows.push_back({variant.name, shown(left.mean), interval(left), shown(gone.mean), interval(gone)});
            meanings += "  " + variant.name + ": " + pathway_words(variant, words, language_) + "\n";
        }
        return say({"Langs welke weg: wat er van B - A overblijft als de wereld anders werkt (telt niet op)\n",
                    "By which pathway: what is left of B - A when the world works otherwise (does not add up)\n"}) +
               text_table(rows) + meanings;
    }

    std::string how_surely() const {
        const std::string seconds = decimal(answers_.seconds, 0, language_);
        std::string text =
            answers_.finished == answers_.asked
                ? say({"{} herhalingen in {} s.", "{} replicates in {} s."}, answers_.finished, seconds)
                : say({"In {} minuten pasten {} van de {} herhalingen; dezelfde uitkomst weer: --replicates {} met "
                       "genoeg --minutes.",
                       "{} minutes allowed {} of {} replicates; the same answer again: --replicates {} with enough "
                       "--minutes."},
                      number(options_.minutes), answers_.finished, answers_.asked, answers_.finished);
        if (answers_.defined.size() < answers_.finished)
            text += say({" In {} daarvan is de indicator niet overal bepaald; die tellen niet mee.",
                         " In {} of them the indicator is not defined everywhere; those do not count."},
                        answers_.finished - answers_.defined.size());
        return text + "\n";
    }
    std::string number(double value) const {
        std::string text = fmt::format("{:g}", value);
        if (dutch()) std::replace(text.begin(), text.end(), '.', ',');
        return text;
    }
    std::string caution() const {
        return say(
            {"Onder deze aannames. De delen hangen af van A als uitgangspunt en van hoe hefbomen zijn gegroepeerd; "
             "het\n"
             "beleid ertussen kost niet hetzelfde. Wisselwerking is eerlijk verdeeld, niet aan één oorzaak toe te "
             "schrijven.\n",
             "Under these assumptions. The parts depend on A as the starting point and on how levers are grouped; the\n"
             "policies in between do not cost the same. What groups do together is divided evenly: no one of them is\n"
             "its cause.\n"});
    }

    const Question& question_;
    const Answers& answers_;
    const Options& options_;
    Language language_;
    Scale scale_;
};

}  // namespace

std::string explanation_text(const Question& question, const Answers& answers, const std::vector<std::string>& scaled,
                             const Options& options) {
    return Explainer(question, answers, options).text(scaled);
}

}  // namespace adem::tools
