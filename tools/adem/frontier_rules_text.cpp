#include <cmath>

#include "tools/adem/frontier_report.hpp"

namespace adem::tools {

namespace {

class Rules {
  public:
    Rules(const FrontierFound& found, Language language) : found_(found), language_(language) {}

    std::string text() const {
        const discovery::DecisionList& list = found_.rules;
        if (list.rules.empty()) return none();
        std::string text = say({"Waar elk wint, in regels (de eerste die opgaat, telt)\n",
                                "Where each wins, in rules (the first that holds, counts)\n"});
        for (std::size_t k = 0; k < list.rules.size(); ++k) text += rule(k);
        text += otherwise() + reading();
        return text;
    }

  private:
    std::string say(Text text, const auto&... values) const { return text.with(language_, values...); }
    std::string number(double value) const { return short_number(value, language_); }
    std::string in_100(double share) const { return decimal(100 * share, 0, language_); }
    std::string in_100(double share, const statistics::Interval& interval) const {
        return fmt::format("{} [{}; {}]", in_100(share), in_100(interval.low), in_100(interval.high));
    }

    std::string none() const {
        const bool one_side = found_.count(1) == 0 || found_.count(-1) == 0;
        return one_side
                   ? say({"Geen regel zegt waar het anders ligt.\n", "No rule says where it is otherwise.\n"})
                   : say({"Geen regel scheidt de werelden waar A wint van die waar B wint: wat er in twee derde van de "
                          "werelden op leek,\nhield geen stand in de rest.\n",
                          "No rule separates the worlds where A wins from those where B wins: what looked like one in "
                          "two thirds of the\nworlds did not hold in the others.\n"});
    }

    std::string condition(const discovery::Condition& one) const {
        const std::string& name = found_.axes[one.factor].name;
        if (std::isinf(one.low)) return fmt::format("{} < {}", name, number(one.high));
        if (std::isinf(one.high)) return fmt::format("{} > {}", name, number(one.low));
        return fmt::format("{} < {} < {}", number(one.low), name, number(one.high));
    }

    std::string rule(std::size_t k) const {
        const discovery::Rule& rule = found_.rules.rules[k];
        std::string conditions;
        for (const discovery::Condition& one : rule.box)
            conditions += (conditions.empty() ? "" : say({" en ", " and "})) + condition(one);
        const discovery::Caught& caught = rule.on_held_out;
        const int verdict = rule.verdict;
        std::string text =
            fmt::format("{}. {} → {}\n", k + 1, conditions, say({"{} is beter", "{} is better"}, letter_of(verdict)));
        text +=
            say({"   dichtheid: in {} van 100 werelden waar dit opgaat (in {} is de ander beter); bereik: {} van 100 "
                 "werelden waar {} wint\n",
                 "   density: in {} of 100 worlds where this holds (in {} the other is); coverage: {} of 100 worlds "
                 "where {} wins\n"},
                in_100(caught.density(verdict), caught.density_interval(verdict)), in_100(caught.density(-verdict)),
                in_100(caught.coverage(verdict), caught.coverage_interval(verdict)), letter_of(verdict));
        return text;
    }

    std::string otherwise() const {
        const discovery::Verdicts& rest = found_.rules.rest_held_out;
        const auto all = static_cast<double>(rest.points());
        if (rest.points() == 0) return "";
        const auto share = [&](int verdict) { return in_100(static_cast<double>(rest.of(verdict)) / all); };
        return say({"Anders: B is beter in {} van 100 werelden, A in {}; in {} is het niet te zeggen.\n",
                    "Otherwise: B is better in {} of 100 worlds, A in {}; in {} it cannot be told.\n"},
                   share(1), share(-1), share(0));
    }

    std::string reading() const {
        return say(
            {"Dichtheid en bereik zijn gemeten in {} werelden die de regels niet zagen. Een regel zegt waar, niet "
             "waardoor.\n",
             "Density and coverage were measured in {} worlds that the rules did not see. A rule says where, not "
             "why.\n"},
            found_.rules.all_held_out.points());
    }

    const FrontierFound& found_;
    Language language_;
};

}  // namespace

std::string rules_text(const FrontierFound& found, Language language) { return Rules(found, language).text(); }

}  // namespace adem::tools
