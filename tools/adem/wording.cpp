#include "tools/adem/wording.hpp"

#include <algorithm>
#include <map>

#include "engine/input/problems.hpp"
#include "tools/adem/lever_words.hpp"

namespace adem::tools {

namespace {

std::string date(Month month, const Scenario& scenario) { return iso(plus(scenario.start, month.value)); }

}  // namespace

std::string Wording::shown(double value) const {
    std::string text = number_text(value);
    if (reader_ == Reader::anybody && language_ == Language::dutch) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string Wording::by_default() const { return say(" (de standaard)", " (the default)"); }

std::string Wording::list(const std::vector<std::string>& words) const {
    return words.empty() ? say("geen", "none") : fmt::format("{}", fmt::join(words, ", "));
}

std::string Wording::where(const std::vector<std::string>& names) const {
    return names.empty() ? say("overal", "everywhere") : list(names);
}

std::string Wording::yes_or_no(bool value) const { return value ? say("ja", "yes") : say("nee", "no"); }

std::string Wording::budget(const Scenario& scenario) const {
    return scenario.budget ? whole(*scenario.budget, language_) + " euro" : say("geen", "none");
}

std::string Wording::equal(const Scenario& scenario) const {
    if (!scenario.equal) return say("geen", "none");
    const EqualKey& key = *scenario.equal;
    return fmt::format("{} ({}, {})", key.what, key.each_year ? say("per jaar", "each year") : say("totaal", "total"),
                       key.lever);
}

std::string Wording::places(const Scenario& scenario) const {
    std::vector<std::string> places;
    std::map<std::string, int> of_municipality;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods) {
        const bool own_name = source.profile != source.name;
        if (!source.region.empty()) {
            ++of_municipality[source.profile];
        } else {
            places.push_back(source.name + (own_name ? " (" + source.profile + ")" : ""));
        }
    }
    for (const auto& [municipality, count] : of_municipality)
        places.push_back(fmt::format("{} ({} {})", municipality, count, say("buurten", "neighbourhoods")));
    return list(places);
}

std::string Wording::period(const LeverPeriod& period, const Scenario& scenario) const {
    std::string text = shown(period.value);
    if (period.to) text += say(" naar ", " moving to ") + shown(*period.to);
    if (period.from > Month{0}) text += say(" vanaf ", " from ") + date(period.from, scenario);
    if (period.until < scenario.end()) text += say(" tot ", " until ") + date(period.until, scenario);
    if (!period.in.empty()) text += " in " + list(period.in);
    return text;
}

std::string Wording::course(const LeverEntry& lever, const Scenario& scenario) const {
    std::string text;
    for (const LeverPeriod& one : scenario.policy) {
        if (one.lever != lever.path) continue;
        text += (text.empty() ? "" : say(", daarna ", ", then ")) + period(one, scenario);
    }
    const std::string usual = shown(lever.value);
    return text.empty() || text == usual ? usual + by_default() : text;
}

std::string Wording::value(const Project& project, const std::string& field, const Scenario& scenario) const {
    if (const auto number = project.numbers.find(field); number != project.numbers.end()) {
        const bool is_month = std::find(project.months.begin(), project.months.end(), field) != project.months.end();
        return is_month ? date(Month{static_cast<std::int32_t>(number->second)}, scenario) : shown(number->second);
    }
    if (const auto word = project.words.find(field); word != project.words.end()) return word->second;
    if (const auto words = project.lists.find(field); words != project.lists.end()) return list(words->second);
    return say("niet gegeven", "not given");
}

std::string Wording::project(const Project& project, const Scenario& scenario) const {
    const auto of = [&](const char* field) { return value(project, field, scenario); };
    const auto counted = [&](const char* field, Text one, Text several) {
        const std::string number = of(field);
        return number + " " + (number == "1" ? one : several).with(language_);
    };
    const Text text{"rol {}, {} FTE per 1000 bewoners, {} vanaf {}, {}, {}",
                    "role {}, {} FTE per 1000 residents, {} from {}, {}, {}"};
    const std::string role = reader_ == Reader::anybody ? element_words(of("role"), language_) : of("role");
    return text.with(language_, role, of("posts"), counted("length", {"maand", "month"}, {"maanden", "months"}),
                     of("start"), counted("repeat", {"keer", "time"}, {"keer", "times"}), where(project.in));
}

}  // namespace adem::tools
