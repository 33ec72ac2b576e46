#include "tools/adem/benchmark_figure.hpp"

#include <algorithm>
#include <string>

#include "engine/output/atomic_file.hpp"
#include "tools/adem/conclusion.hpp"
#include "tools/adem/report/json.hpp"
#include "tools/adem/scratch_folder.hpp"

namespace adem::tools {

namespace {

using report::Json;

constexpr int format_version = 1;

bool in_figure(const Effect& effect) { return effect.is_plain() && !effect.arm.restarts; }

/// Every moment and indicator once, in the order in which they come.
template <class Value, class Name>
std::vector<Value> each_once(const std::vector<Effect>& effects, Value Effect::*part, Name name) {
    std::vector<Value> values;
    for (const Effect& effect : effects) {
        if (!in_figure(effect)) continue;
        const Value& value = effect.*part;
        const auto same = [&](const Value& one) { return name(one) == name(value); };
        if (std::none_of(values.begin(), values.end(), same)) values.push_back(value);
    }
    return values;
}

Json point(const Effect& effect, double factor) {
    const auto& found = effect.found.difference;
    return {{"years", effect.arm.years},
            {"mean", report::number(found.mean * factor)},
            {"low", report::number(found.low * factor)},
            {"high", report::number(found.high * factor)}};
}

Json panel(const std::vector<Effect>& effects, const IndicatorInfo& indicator, const std::vector<Moment>& moments) {
    const Scale scale = scale_of(indicator);
    Json lines = Json::array();
    for (const Moment& moment : moments) {
        Json points = Json::array();
        for (const Effect& effect : effects)
            if (in_figure(effect) && effect.indicator.name == indicator.name && effect.moment.name == moment.name)
                points.push_back(point(effect, scale.factor));
        lines.push_back(points);
    }
    return {{"label", report::in_both([&](Language language) { return label_of(indicator, language); })},
            {"unit", report::said(scale.unit)},
            {"digits", scale.difference_digits},
            {"lines", lines}};
}

/// What the page's program draws.
std::string benchmark_document(const std::vector<Effect>& effects) {
    // The shortest arm comes first, and has every moment.
    const std::vector<Moment> moments = each_once(effects, &Effect::moment, [](const Moment& one) { return one.name; });
    Json json = {{"format", format_version}, {"moments", Json::array()}, {"panels", Json::array()}};
    for (const Moment& moment : moments)
        json["moments"].push_back(report::in_both([&](Language language) { return moment.words(language); }));
    for (const IndicatorInfo& one :
         each_once(effects, &Effect::indicator, [](const IndicatorInfo& info) { return info.name; }))
        json["panels"].push_back(panel(effects, one, moments));
    return json.dump() + "\n";
}

}  // namespace

report::Drawn draw_benchmark(const std::vector<Effect>& effects, const std::filesystem::path& figure,
                             Language language) {
    const ScratchFolder scratch;
    const std::filesystem::path document = scratch.path() / "benchmark.json";
    write_whole_file(document, benchmark_document(effects));
    return report::draw_benchmark(document, figure, language);
}

}  // namespace adem::tools
