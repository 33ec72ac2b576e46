#include <algorithm>

#include "engine/statistics/summary.hpp"
#include "models/measures.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/model_words.hpp"
#include "tools/adem/sensitivity_report.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t least_shown = 15;
constexpr int digits_of_effects = 3;

class Report {
  public:
    Report(const SensitivityFound& found, Language language)
        : found_(found), language_(language), scale_(scale_of(found.runs.indicator())) {}

    std::string text() const {
        std::string all = heading() + "\n" + screening();
        if (found_.shares) all += "\n" + sobol();
        return all;
    }

  private:
    template <class... A>
    std::string say(Text text, const A&... values) const {
        return text.with(language_, values...);
    }
    std::string title(const Scenario& scenario) const {
        const std::string& title = language_ == Language::dutch ? scenario.title_nl : scenario.title_en;
        return title.empty() ? scenario.name : title;
    }
    std::string effect(double value) const { return decimal(value * scale_.factor, digits_of_effects, language_); }

    std::string heading() const {
        const auto& scenarios = found_.runs.usual().scenarios();
        const QuantityOfInterest& quantity = found_.runs.quantity();
        const IndicatorInfo& info = found_.runs.indicator();
        const bool dutch = language_ == Language::dutch;
        const std::string of = found_.runs.is_difference() ? say({"‘{}’ min ‘{}’", "‘{}’ less ‘{}’"},
                                                                 title(scenarios.back()), title(scenarios.front()))
                                                           : say({"‘{}’", "‘{}’"}, title(scenarios.front()));
        std::string text = say({"Waar de uitkomst van afhangt: {}, {}, eind jaar {}, {}; {}\n",
                                "What the outcome depends on: {}, {}, end of year {}, {}; {}\n"},
                               dutch ? info.label_nl : info.label_en,
                               model::group_label(found_.runs.usual().shape().groups[quantity.group], dutch),
                               quantity.year, scale_.unit.with(language_), of);
        text += say({"Bij de eigen waarden van de parameters: {}. Elk getal is het gemiddelde van dezelfde {} "
                     "herhalingen.\n",
                     "At the parameters' own values: {}. Every number is the mean over the same {} replicates.\n"},
                    decimal(statistics::mean(found_.usual) * scale_.factor, scale_.difference_digits, language_),
                    found_.runs.replicates());
        return text;
    }

    std::string name(std::size_t factor) const {
        const std::size_t parameters = found_.factors.coordinates()[factor].size();
        return found_.factors.name(factor) + (parameters > 1 ? fmt::format(" ({})", parameters) : "");
    }

    /// What is shown, and how many have done nothing at all.
    std::string screening() const {
        std::vector<std::vector<std::string>> rows{
            {found_.by_mechanism ? say({"mechanisme", "mechanism"}) : say({"parameter", "parameter"}), "mu*", "mu",
             "sigma", say({"toeval", "chance"}), say({"effecten", "effects"})}};
        const std::size_t shown = std::min(std::max(least_shown, found_.with_sobol), found_.order.size());
        std::vector<std::string> names;
        std::size_t idle = 0, beyond = 0;
        for (std::size_t rank = 0; rank < found_.order.size(); ++rank) {
            const sensitivity::Screened& one = found_.screened[found_.order[rank]];
            idle += one.mu_star == 0 ? 1 : 0;
            beyond += one.beyond_chance() ? 1 : 0;
            if (rank >= shown || !(one.mu_star > 0)) continue;
            names.push_back(found_.factors.name(found_.order[rank]));
            rows.push_back({name(found_.order[rank]), effect(one.mu_star) + (one.beyond_chance() ? " *" : "  "),
                            effect(one.mu), effect(one.sigma), effect(one.chance), std::to_string(one.effects)});
        }
        return text_table(rows) + meanings(names) + reading(idle, beyond);
    }

    std::string meanings(const std::vector<std::string>& names) const {
        const Registry& registry = found_.runs.usual().schedule().registry();
        return meanings_of(names, ModelWords(shipped_path("models/words")), registry, language_);
    }

    std::string reading(std::size_t idle, std::size_t beyond) const {
        std::string text = say(
            {"mu*: hoeveel de uitkomst verandert over de hele breedte van wat over de parameter geloofd wordt; mu: met "
             "het\nteken; sigma: hoezeer dat van de andere parameters afhangt, of niet recht is; toeval: standaardfout "
             "die toeval\nin één effect laat. *: meer dan toeval ervan maakt. (n): zoveel parameters samen.\n",
             "mu*: how much the outcome changes over the whole width of what is believed about the parameter; mu: with "
             "its\nsign; sigma: how much that depends on the other parameters, or is not a straight line; chance: "
             "standard error that\nchance leaves in one effect. *: more than chance makes of it. (n): so many "
             "parameters together.\n"});
        text += say({"Van de {} veranderden er {} niets; {} staken boven het toeval uit, van {} is het niet te zeggen. "
                     "Er waren {}\npunten. Onder deze aannames.\n",
                     "Of the {}, {} changed nothing at all; {} stood out from chance, and of {} that cannot be told. "
                     "There were {}\npoints. Under these assumptions.\n"},
                    found_.order.size(), idle, beyond, found_.order.size() - idle - beyond, found_.points);
        return text;
    }

    std::string share(const sensitivity::Estimate& estimate) const {
        return fmt::format("{} [{}; {}]", decimal(estimate.value, 2, language_), decimal(estimate.low, 2, language_),
                           decimal(estimate.high, 2, language_));
    }

    std::string sobol() const {
        std::vector<std::vector<std::string>> rows{
            {found_.by_mechanism ? say({"mechanisme", "mechanism"}) : say({"parameter", "parameter"}),
             say({"alleen [95%]", "first order [95%]"}), say({"in totaal [95%]", "total [95%]"})}};
        for (std::size_t rank = 0; rank < found_.with_sobol; ++rank)
            rows.push_back({name(found_.order[rank]), share(found_.shares->factors[rank].first),
                            share(found_.shares->factors[rank].total)});
        std::string text = say(
            {"Sobol-indices: aandeel in de variantie ({} rijen)\n", "Sobol indices: share of the variance ({} rows)\n"},
            found_.shares->rows);
        text += text_table(rows);
        text += say({"Alleen: wat weggaat als men deze ene parameter kent; in totaal: wat blijft als men alle andere "
                     "kent. De\nparameters die hier niet staan, hielden hun eigen waarde. Standaardafwijking: {}.\n",
                     "First order: what goes when this one parameter is known; total: what stays when all others are. "
                     "The parameters\nthat are not listed here kept their own value. Standard deviation: {}.\n"},
                    effect(std::sqrt(found_.shares->variance)));
        if (std::isfinite(found_.shares->chance))
            text +=
                say({"{}% van de variantie is toeval dat de herhalingen overlaten; meer (--replicates) laten minder "
                     "over.\n",
                     "{}% of the variance is chance that the replicates leave; more of them (--replicates) leave "
                     "less.\n"},
                    decimal(100 * found_.shares->chance, 0, language_));
        return text;
    }

    const SensitivityFound& found_;
    Language language_;
    Scale scale_;
};

}  // namespace

std::string sensitivity_text(const SensitivityFound& found, const Options& options) {
    return Report(found, options.language).text();
}

}  // namespace adem::tools
