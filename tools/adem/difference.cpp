#include "tools/adem/difference.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "models/money/planned_bill.hpp"
#include "tools/adem/wording.hpp"

namespace adem::tools {

namespace {

/// Puts the sentences of one subject together under a heading, or nothing when there are none.
std::string section(const Text& heading, const std::string& sentences, Language language) {
    return sentences.empty() ? "" : "\n" + heading.with(language) + "\n" + sentences;
}

class Difference {
  public:
    Difference(const Scenario& a, const Scenario& b, const Shipped& shipped, Language language)
        : a_(a), b_(b), shipped_(shipped), registry_(shipped.schedule().registry()), language_(language) {}

    std::string text() const {
        const std::string found = section({"Instellingen", "Settings"}, settings(), language_) +
                                  section({"Hefbomen", "Levers"}, levers(), language_) +
                                  section({"Projecten", "Projects"}, projects(), language_) +
                                  section({"Parameters", "Parameters"}, parameters(), language_) +
                                  section({"Geplande kosten", "Planned costs"}, money(), language_);
        const std::string policies = who("A", a_) + who("B", b_);
        if (!found.empty()) return policies + found;
        return policies + Text{"\nZe verschillen in niets dat de uitkomst bepaalt.\n",
                               "\nThey differ in nothing that decides the outcome.\n"}
                              .with(language_);
    }

  private:
    const std::string& title(const Scenario& scenario) const {
        return language_ == Language::dutch ? scenario.title_nl : scenario.title_en;
    }

    /// "A  status-quo: Status quo", and below it what it says of itself.
    std::string who(const char* letter, const Scenario& scenario) const {
        const std::string& about = language_ == Language::dutch ? scenario.about_nl : scenario.about_en;
        return fmt::format("{}  {}: {}\n{}", letter, scenario.name, title(scenario),
                           about.empty() ? "" : "   " + about + "\n");
    }

    /// "  years: 20 in A, 10 in B." where they differ.
    std::string unlike(const std::string& what, const std::string& in_a, const std::string& in_b) const {
        if (in_a == in_b) return "";
        return Text{"  {}: in A {}, in B {}.\n", "  {}: {} in A, {} in B.\n"}.with(language_, what, in_a, in_b);
    }

    std::string settings() const {
        const auto text_of = [&](const std::function<std::string(const Scenario&)>& get, const std::string& key) {
            return unlike(key, get(a_), get(b_));
        };
        const Wording words(language_);
        return text_of([&](const Scenario& s) { return words.places(s); }, "neighbourhoods") +
               text_of([](const Scenario& s) { return std::to_string(s.years); }, "years") +
               text_of([](const Scenario& s) { return iso(s.start); }, "start") +
               text_of([](const Scenario& s) { return std::to_string(s.settle); }, "settle") +
               text_of([](const Scenario& s) { return std::to_string(s.replicates); }, "replicates") +
               text_of([](const Scenario& s) { return std::to_string(s.seed); }, "seed") +
               text_of([&](const Scenario& s) { return words.budget(s); }, "budget") +
               text_of([&](const Scenario& s) { return words.equal(s); }, "equal") +
               text_of([](const Scenario& s) { return std::to_string(s.controls); }, "controls") +
               text_of([&](const Scenario& s) { return words.list(s.assumptions); }, "assumptions") +
               text_of([&](const Scenario& s) { return words.yes_or_no(s.draw_parameters); }, "draw_parameters") +
               text_of([](const Scenario& s) { return std::to_string(s.replicates_per_draw); }, "replicates_per_draw");
    }

    std::string levers() const {
        std::string text;
        for (const LeverEntry& lever : registry_.levers) {
            const auto course = [&](const Scenario& s) { return Wording(language_).course(lever, s); };
            const std::string unit = lever.unit == "1" ? "" : " (" + lever.unit + ")";
            text += unlike(lever.path + unit, course(a_), course(b_));
        }
        return text;
    }

    static const Project* named(const Scenario& scenario, const std::string& name) {
        const auto found = std::find_if(scenario.programmes.begin(), scenario.programmes.end(),
                                        [&](const Project& project) { return project.name == name; });
        return found == scenario.programmes.end() ? nullptr : &*found;
    }

    std::string projects() const {
        std::string text;
        const Wording words(language_);
        for (const Project& project : a_.programmes) {
            const Project* other = named(b_, project.name);
            text += other == nullptr ? Text{"  '{}' is er alleen in A: {}.\n", "  '{}' is in A only: {}.\n"}.with(
                                           language_, project.name, words.project(project, a_))
                                     : both(project, *other);
        }
        for (const Project& project : b_.programmes)
            if (named(a_, project.name) == nullptr)
                text += Text{"  '{}' is er alleen in B: {}.\n", "  '{}' is in B only: {}.\n"}.with(
                    language_, project.name, words.project(project, b_));
        return text;
    }

    /// A project of both, key by key.
    std::string both(const Project& in_a, const Project& in_b) const {
        const Wording words(language_);
        const auto key = [&](const std::string& field) { return fmt::format("'{}', {}", in_a.name, field); };
        std::string text = unlike(key("where"), words.where(in_a.in), words.where(in_b.in));
        for (const Field& field : shipped_.catalogue().project_fields)
            text += unlike(key(field.name), words.value(in_a, field.name, a_), words.value(in_b, field.name, b_));
        return text;
    }

    std::string parameters() const {
        std::string text;
        for (const ParameterEntry& entry : registry_.parameters) {
            const auto value = [&](const Scenario& scenario) {
                const auto given = scenario.parameters.find(entry.path);
                return given == scenario.parameters.end() ? number_text(entry.value) + Wording(language_).by_default()
                                                          : number_text(given->second.value);
            };
            if (a_.parameters.contains(entry.path) || b_.parameters.contains(entry.path))
                text += unlike(entry.path, value(a_), value(b_));
        }
        return text;
    }

    std::string money() const {
        const auto bill = [&](const Scenario& scenario) {
            return model::planned_bill(model::Experiment({scenario}, shipped_.profiles(scenario)));
        };
        const model::PlannedBill in_a = bill(a_), in_b = bill(b_);
        std::string text = euros(Text{"samen", "together"}.with(language_), in_a.total, in_b.total);
        for (const auto line : all_of<model::CostLine>()) {
            const auto k = static_cast<std::size_t>(line);
            text += euros(std::string(name_of(line)), in_a.by_line[k], in_b.by_line[k]);
        }
        return text;
    }

    std::string euros(const std::string& what, double in_a, double in_b) const {
        constexpr double rounding = 1;
        if (std::abs(in_a - in_b) < rounding) return "";
        return Text{"  {}: in A {} euro, in B {} euro ({}).\n", "  {}: {} euro in A, {} euro in B ({}).\n"}.with(
            language_, what, whole(in_a, language_), whole(in_b, language_), signed_decimal(in_b - in_a, 0, language_));
    }

    const Scenario& a_;
    const Scenario& b_;
    const Shipped& shipped_;
    const Registry& registry_;
    Language language_;
};

}  // namespace

std::string difference(const Scenario& a, const Scenario& b, const Shipped& shipped, Language language) {
    return Difference(a, b, shipped, language).text();
}

}  // namespace adem::tools
