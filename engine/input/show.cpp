#include "engine/input/show.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/hash.hpp"
#include "engine/input/text_file.hpp"
#include "engine/input/yaml_text.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {
namespace {

std::string yaml_list(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts) result += (result.empty() ? "" : ", ") + yaml_text(text);
    return "[" + result + "]";
}

std::string month_text(Month month) { return fmt::format("month {}", month.value + 1); }

/// Writes a scenario as YAML; with a registry it also writes defaults, units and origins.
class Writer {
  public:
    Writer(const Scenario& scenario, const Registry* registry) : scenario_(scenario), registry_(registry) {}

    std::string text() {
        line(fmt::format("adem: {}", scenario_language));
        line("title: " + in_two_languages(scenario_.title_nl, scenario_.title_en), "title");
        about();
        line(fmt::format("years: {}", scenario_.years), "years");
        line("start: " + iso(scenario_.start), "start");
        line(fmt::format("settle: {}", scenario_.settle), "settle");
        line(fmt::format("replicates: {}", scenario_.replicates), "replicates");
        line(fmt::format("seed: {}", scenario_.seed), "seed");
        if (scenario_.budget) line("budget: " + number_text(*scenario_.budget), "budget");
        if (scenario_.equal)
            line(fmt::format("equal: {{what: {}, each: {}, scale: {}}}", scenario_.equal->what,
                             scenario_.equal->each_year ? "year" : "total", scenario_.equal->lever),
                 "equal");
        neighbourhoods();
        line(fmt::format("controls: {}", scenario_.controls), "controls");
        policy();
        programmes();
        line("assumptions: " + yaml_list(scenario_.assumptions), "assumptions");
        line(fmt::format("draw_parameters: {}", scenario_.draw_parameters ? "yes" : "no"), "draw_parameters");
        line(fmt::format("replicates_per_draw: {}", scenario_.replicates_per_draw), "replicates_per_draw");
        parameters();
        return std::move(text_);
    }

  private:
    void line(const std::string& text) { text_ += text + "\n"; }
    void line(const std::string& text, const Origin& origin, const std::string& unit = "") {
        if (!registry_) return line(text);
        const std::string shown_unit = unit.empty() || unit == "1" ? "" : unit + "; ";
        line(fmt::format("{:<44}  # {}{}", text, shown_unit, origin_text(origin)));
    }
    void line(const std::string& text, const char* key) {
        const auto origin = scenario_.origins.find(key);
        line(text, origin == scenario_.origins.end() ? Origin{{}, true} : origin->second);
    }

    static std::string in_two_languages(const std::string& nl, const std::string& en) {
        return fmt::format("{{nl: {}, en: {}}}", yaml_text(nl), yaml_text(en));
    }

    /// One text for both languages stays one: the name of the results follows from what is written here.
    void about() {
        const std::string &nl = scenario_.about_nl, &en = scenario_.about_en;
        if (!nl.empty() || !en.empty())
            line("about: " + (nl == en ? yaml_text(nl) : in_two_languages(nl, en)), "about");
    }

    void neighbourhoods() {
        line("neighbourhoods:");
        const auto end = scenario_.neighbourhoods.end();
        for (auto at = scenario_.neighbourhoods.begin(); at != end;) {
            if (!at->region.empty()) {
                at = municipality(at);
                continue;
            }
            line(fmt::format("  # {}: fingerprint {}", at->profile, at->content));
            line(fmt::format("  - {{{}, name: {}}}", place_of(*at), yaml_text(at->name)), at->origin);
            ++at;
        }
    }

    /// Those that one line asked for, in one line; where they end.
    std::vector<NeighbourhoodSource>::const_iterator municipality(
        std::vector<NeighbourhoodSource>::const_iterator first) {
        ContentHash hash;
        int count = 0;
        auto at = first;
        for (; at != scenario_.neighbourhoods.end(); ++at, ++count) {
            if (at->region.empty() || at->profile != first->profile || at->data != first->data) break;
            hash.add(at->content);
        }
        line(fmt::format("  # {}: {} neighbourhoods, fingerprint {}", first->profile, count, hash.hex()));
        line(fmt::format("  - {{municipality: {}, data: {}}}", yaml_text(first->profile), files_of(*first)),
             first->origin);
        return at;
    }

    static std::string place_of(const NeighbourhoodSource& source) {
        if (source.code.empty()) return "profile: " + yaml_text(source.profile);
        return fmt::format("code: {}, data: {}", yaml_text(source.code), files_of(source));
    }

    static std::string files_of(const NeighbourhoodSource& source) {
        std::vector<std::string> files;
        for (const auto& file : source.data) files.push_back(shown_path(file));
        return yaml_list(files);
    }

    void policy() {
        line("policy:");
        if (!registry_) {
            for (auto at = scenario_.policy.begin(); at != scenario_.policy.end();) at = lever(at->lever, "");
            return;
        }
        for (const LeverEntry& entry : registry_->levers) {
            const auto same = [&](const LeverPeriod& setting) { return setting.lever == entry.path; };
            if (std::none_of(scenario_.policy.begin(), scenario_.policy.end(), same)) {
                line(fmt::format("  {}: {}", entry.path, number_text(entry.value)), Origin{{}, true}, entry.unit);
            } else {
                lever(entry.path, entry.unit);
            }
        }
    }

    using Period = std::vector<LeverPeriod>::const_iterator;

    /// Writes the settings of one lever; returns the first setting of the next.
    Period lever(const std::string& path, const std::string& unit) {
        const auto same = [&](const LeverPeriod& setting) { return setting.lever == path; };
        const Period first = std::find_if(scenario_.policy.begin(), scenario_.policy.end(), same);
        const Period end = std::find_if_not(first, scenario_.policy.end(), same);
        if (end - first == 1 && everywhere_and_always(*first)) {
            line(fmt::format("  {}: {}", path, number_text(first->value)), first->origin, unit);
            return end;
        }
        line(fmt::format("  {}:", path));
        for (Period at = first; at != end; ++at) line("    - " + period(*at), at->origin, unit);
        return end;
    }

    bool everywhere_and_always(const LeverPeriod& setting) const {
        return setting.in.empty() && !setting.to && setting.from == Month{0} && setting.until == scenario_.end();
    }

    std::string period(const LeverPeriod& setting) const {
        return fmt::format("{{value: {}{}, from: {}, until: {}{}}}", number_text(setting.value),
                           setting.to ? ", to: " + number_text(*setting.to) : "", month_text(setting.from),
                           month_text(setting.until), setting.in.empty() ? "" : ", in: " + yaml_list(setting.in));
    }

    void programmes() {
        if (scenario_.programmes.empty()) return line("programmes: []");
        line("programmes:");
        for (const Project& project : scenario_.programmes) {
            line("  - name: " + yaml_text(project.name), project.origin);
            if (!project.in.empty()) line("    in: " + yaml_list(project.in));
            for (const auto& [field, value] : project.numbers)
                field_line(project, field, number_of(project, field, value));
            for (const auto& [field, word] : project.words) field_line(project, field, yaml_text(word));
            for (const auto& [field, words] : project.lists) field_line(project, field, yaml_list(words));
        }
    }

    static std::string number_of(const Project& project, const std::string& field, double value) {
        const bool is_month = std::find(project.months.begin(), project.months.end(), field) != project.months.end();
        return is_month ? month_text(Month{static_cast<std::int32_t>(value)}) : number_text(value);
    }

    void field_line(const Project& project, const std::string& field, const std::string& value) {
        const auto origin = project.origins.find(field);
        line(fmt::format("    {}: {}", field, value),
             origin == project.origins.end() ? project.origin : origin->second);
    }

    void parameters() {
        line("parameters:");
        if (!registry_) {
            for (const auto& [path, setting] : scenario_.parameters) {
                line(fmt::format("  {}: {}", path, number_text(setting.value)));
            }
            return;
        }
        for (const ParameterEntry& entry : registry_->parameters) {
            const auto given = scenario_.parameters.find(entry.path);
            const bool is_default = given == scenario_.parameters.end();
            line(fmt::format("  {}: {}", entry.path, number_text(is_default ? entry.value : given->second.value)),
                 is_default ? Origin{{}, true} : given->second.origin, entry.unit);
        }
    }

    const Scenario& scenario_;
    const Registry* registry_;
    std::string text_;
};

}  // namespace

std::string resolved_text(const Scenario& scenario) { return Writer(scenario, nullptr).text(); }

std::string shown_text(const Scenario& scenario, const Registry& registry) {
    return Writer(scenario, &registry).text();
}

}  // namespace adem
