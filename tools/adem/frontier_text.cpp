#include <algorithm>
#include <cmath>

#include "engine/statistics/share.hpp"
#include "engine/statistics/summary.hpp"
#include "models/measures.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/frontier_report.hpp"
#include "tools/adem/model_words.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t least_shown = 5;
constexpr int significant = 3;  // digits
constexpr double tail = 0.05;   // on either side of what is shown of a belief

class Headline {
  public:
    Headline(const FrontierFound& found, Language language)
        : found_(found),
          language_(language),
          scale_(scale_of(found.runs.indicator())),
          neither_is_good_(found.runs.indicator().good == Good::neither) {}

    std::string text() const { return title() + answer() + sizes() + share_of_chance(); }

  private:
    std::string say(Text text, const auto&... values) const { return text.with(language_, values...); }
    bool dutch() const { return language_ == Language::dutch; }
    std::string title(const Scenario& scenario) const {
        const std::string& title = dutch() ? scenario.title_nl : scenario.title_en;
        return title.empty() ? scenario.name : title;
    }
    std::string difference(double value) const {
        return signed_decimal(value * scale_.factor, scale_.difference_digits, language_);
    }
    std::string in_100(double share) const { return decimal(100 * share, 0, language_); }

    std::string title() const {
        const auto& scenarios = found_.runs.usual().scenarios();
        const IndicatorInfo& info = found_.runs.indicator();
        const QuantityOfInterest& quantity = found_.runs.quantity();
        const Text better = neither_is_good_          ? Text{"Beter is hier: hoger", "Better means here: higher"}
                            : info.good == Good::down ? Text{"Beter is: lager", "Better means: lower"}
                                                      : Text{"Beter is: hoger", "Better means: higher"};
        return say({"Waar het antwoord omslaat: {}, {}, eind jaar {}, {}\nA: ‘{}’; B: ‘{}’. {}.\n\n",
                    "Where the answer flips: {}, {}, end of year {}, {}\nA: ‘{}’; B: ‘{}’. {}.\n\n"},
                   dutch() ? info.label_nl : info.label_en,
                   model::group_label(found_.runs.usual().shape().groups[quantity.group], dutch()), quantity.year,
                   scale_.unit.with(language_), title(scenarios.front()), title(scenarios.back()),
                   better.with(language_));
    }

    std::string in_worlds(int verdict) const {
        const auto all = static_cast<double>(found_.worlds.size());
        const double share = static_cast<double>(found_.count(verdict)) / all;
        const statistics::Interval interval = statistics::wilson(share, all);
        return fmt::format("{} [{}; {}]", in_100(share), in_100(interval.low), in_100(interval.high));
    }

    std::string answer() const {
        const std::size_t a = found_.count(-1), b = found_.count(1);
        std::string text;
        if (a == 0 && b == 0)
            text = say({"In geen van {} denkbare werelden is te zeggen welke beter is",
                        "In none of {} plausible worlds can it be told which is better"},
                       found_.worlds.size());
        else if (a == 0 || b == 0)
            text =
                say({"{} is nergens beter dan toeval verklaart: {} is beter in {} van 100 denkbare werelden,\n"
                     "en in {} is het niet te zeggen",
                     "{} is nowhere better by more than chance: {} is better in {} of 100 plausible worlds,\n"
                     "and in {} it cannot be told"},
                    letter_of(a == 0 ? -1 : 1), letter_of(a == 0 ? 1 : -1), in_worlds(a == 0 ? 1 : -1), in_worlds(0));
        else
            text = say({"B is beter in {} van 100 denkbare werelden, A in {}; in {} is het niet te zeggen",
                        "B is better in {} of 100 plausible worlds, A in {}; in {} it cannot be told"},
                       in_worlds(1), in_worlds(-1), in_worlds(0));
        return text +
               say({", onder deze aannames\n(er zijn er {} nagerekend, elk met {} herhalingen van A en B; tussen "
                    "haken 95%-intervallen).\n",
                    ", under these assumptions\n({} were simulated, each with {} replicates of A and B; in "
                    "brackets 95% intervals).\n"},
                   found_.done, found_.runs.replicates()) +
               not_defined();
    }

    std::string not_defined() const {
        const std::size_t left_out = found_.done - found_.worlds.size();
        if (left_out == 0) return "";
        return say({"In {} daarvan heeft de indicator geen waarde; die tellen niet mee.\n",
                    "In {} of these the indicator has no value; they do not count.\n"},
                   left_out);
    }

    std::string sizes() const {
        std::vector<double> all;
        for (const discovery::Difference& one : found_.worlds) all.push_back(one.mean);
        std::sort(all.begin(), all.end());
        return say(
            {"B − A: in het midden {}, in negen van de tien werelden tussen {} en {}; bij de eigen waarden van de "
             "scenario's {}.\n",
             "B − A: {} in the middle, between {} and {} in nine of ten worlds; at the scenarios' own values "
             "{}.\n"},
            difference(statistics::quantile(all, 0.5)), difference(statistics::quantile(all, tail)),
            difference(statistics::quantile(all, 1 - tail)), difference(statistics::mean(found_.usual)));
    }

    /// Of the spread between worlds; what no belief can explain.
    std::string share_of_chance() const {
        std::vector<double> means;
        double noise = 0;
        for (const discovery::Difference& one : found_.worlds) {
            means.push_back(one.mean);
            noise += one.error * one.error / static_cast<double>(found_.worlds.size());
        }
        const double variance = std::pow(statistics::standard_deviation(means), 2);
        if (!(variance > 0)) return "";
        return say(
            {"Van de verschillen tussen werelden is {}% toeval; meer --replicates laten minder over. Zonder enig "
             "verschil zou\ntoeval in 5 van 100 werelden een van beide beter doen lijken.\n",
             "Of the variance between worlds {}% is chance; more --replicates leave less. Without any difference "
             "chance would\nmake one of the two look better in 5 of 100 worlds.\n"},
            in_100(std::min(1.0, noise / variance)));
    }

    const FrontierFound& found_;
    Language language_;
    Scale scale_;
    bool neither_is_good_;
};

}  // namespace

std::string short_number(double value, Language language) {
    if (!std::isfinite(value) || value == 0) return decimal(value, 0, language);
    const int before_point = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    return decimal(value, std::max(0, significant - before_point), language);
}

char letter_of(int verdict) { return verdict > 0 ? 'B' : verdict < 0 ? 'A' : '='; }

std::string strengths_text(const FrontierFound& found, Language language) {
    const auto say = [&](Text text, const auto&... values) { return text.with(language, values...); };
    std::vector<std::vector<std::string>> rows{{say({"wat onzeker is", "what is uncertain"}), say({"eenheid", "unit"}),
                                                say({"negen van de tien keer", "nine times in ten"}),
                                                say({"aandeel", "share"}), say({"toevalskans", "by chance"})}};
    const std::size_t shown = std::min(std::max(least_shown, found.strong), found.order.size());
    std::vector<std::string> names;
    for (std::size_t rank = 0; rank < shown; ++rank) {
        const std::size_t axis = found.order[rank];
        names.push_back(found.axes[axis].name);
        const discovery::Strength& one = found.strengths[axis];
        rows.push_back(
            {found.axes[axis].name, found.axes[axis].unit,
             fmt::format("{} – {}", short_number(found.axes.value(axis, tail), language),
                         short_number(found.axes.value(axis, 1 - tail), language)),
             decimal(100 * std::max(0.0, one.share), 0, language) + "%" + (rank < found.strong ? " *" : "  "),
             short_number(one.p_value, language)});
    }
    std::string text = say({"Waar het verschil het meest van afhangt\n", "What the difference depends on most\n"});
    text += text_table(rows);
    text += meanings_of(names, ModelWords(shipped_path("models/words")), found.runs.usual().schedule().registry(),
                        language);
    text +=
        say({"Aandeel: van de variantie van het verschil, dat weggaat als men dit ene kent. *: steekt boven het "
             "toeval uit van {}\nzulke zoektochten (toevalskans hoogstens 5%); dat doen er {}. Alles wat onzeker is, "
             "is tegelijk gevarieerd.\n",
             "Share: of the variance of the difference, that goes when this one thing is known. *: stands out from "
             "the chance of\nlooking {} times (at most 5% by chance); {} do. All that is uncertain was varied at "
             "once.\n"},
            found.order.size(), found.strong);
    return text;
}

std::string frontier_text(const FrontierFound& found, const Options& options) {
    const Language language = options.language;
    std::string text = Headline(found, language).text() + "\n";
    text += rules_text(found, language) + "\n";
    text += strengths_text(found, language) + "\n";
    text += surface_text(found, language);
    return text;
}

}  // namespace adem::tools
