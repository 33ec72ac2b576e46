#include "tools/adem/report/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "models/measures.hpp"
#include "models/observation/evaluators.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/report/answer.hpp"
#include "tools/adem/report/besides.hpp"
#include "tools/adem/report/limits.hpp"
#include "tools/adem/report/money.hpp"
#include "tools/adem/report/over_time.hpp"
#include "tools/adem/report/pairs.hpp"

namespace adem::tools::report {

namespace {

constexpr int format_version = 1;

/// What `--cadence` was; empty when each indicator has its own.
std::string cadence_of(const ResultShape& shape, const std::vector<Measure>& measures) {
    const auto usual = [&](const IndicatorInfo& info) {
        return std::any_of(measures.begin(), measures.end(), [&](const Measure& measure) {
            return measure.info.name == info.name && measure.info.cadence == info.cadence;
        });
    };
    const auto& indicators = shape.indicators;
    if (std::all_of(indicators.begin(), indicators.end(), usual)) return {};
    return std::string(name_of(indicators.front().cadence));
}

/// With the resolved scenarios beside it nothing else decides the numbers.
std::string command(const Source& source) {
    std::string text = "adem compare";
    for (const std::string& name : source.shape().scenarios) text += " " + quoted(name + ".yaml");
    const auto measures = model::measures();
    const auto& indicators = source.shape().indicators;
    if (const std::string cadence = cadence_of(source.shape(), measures); !cadence.empty())
        text += " --cadence " + cadence;
    if (indicators.size() == measures.size()) return text;
    std::string list;
    for (const IndicatorInfo& info : indicators) list += (list.empty() ? "" : ",") + info.name;
    return text + " --indicators " + list;
}

Json reproduce(const Source& source) {
    const RunRecord& record = source.record();
    Json files = Json::array();
    for (const RecordedScenario& scenario : record.scenarios)
        files.push_back({{"name", scenario.name + ".yaml"}, {"text", scenario.resolved}});
    return {{"version", record.version},
            {"commit", record.commit},
            {"command", command(source)},
            {"seed", record.seed},
            {"replicates", record.replicates.size()},
            {"years", record.years},
            {"settle_months", record.settle_months},
            {"start", record.start},
            {"run_key", fmt::format("{:016x}", record.run_key)},
            {"files", files}};
}

Json policies(const Source& source) {
    Json list = Json::array();
    for (std::size_t s = 0; s < source.shape().scenarios.size(); ++s) {
        const RecordedScenario& scenario = source.record().scenarios[s];
        Json words = Json::array();
        const auto& [nl, en, levers] = std::tie(scenario.words_nl, scenario.words_en, scenario.words_levers);
        for (std::size_t k = 0; k < std::min({nl.size(), en.size(), levers.size()}); ++k)
            words.push_back({{"nl", nl[k]}, {"en", en[k]}, {"lever", levers[k]}});
        list.push_back({{"name", scenario.name},
                        {"title", in_both([&](Language language) { return source.title(s, language); })},
                        {"words", words}});
    }
    return list;
}

Json groups(const Source& source) {
    Json list = Json::array();
    for (std::size_t g = 0; g < source.shape().groups.size(); ++g) {
        const std::string& name = source.shape().groups[g];
        list.push_back({{"name", name},
                        {"label", in_both([&](Language language) {
                             return model::group_label(name, language == Language::dutch);
                         })},
                        {"small", source.is_small(g)}});
    }
    return list;
}

std::string_view good_word(Good good) { return good == Good::up ? "higher" : good == Good::down ? "lower" : "neither"; }

Json indicator(const IndicatorInfo& info) {
    const Scale scale = scale_of(info);
    const auto label = [&](Language language) { return label_of(info, language); };
    return {{"name", info.name},
            {"label", in_both(label)},
            {"about", info.about.empty() ? in_both(label) : alike(info.about)},
            {"unit", said(scale.unit)},
            {"factor", scale.factor},
            {"digits", scale.digits},
            {"difference_digits", scale.difference_digits},
            {"good", good_word(info.good)},
            {"headline", info.headline}};
}

/// What evaluators of each policy would have concluded at the end of the years that are shown.
Json evaluators(const Source& source) {
    Json list = Json::array();
    const ResultShape& shape = source.shape();
    const std::string& reference = shape.scenarios[model::reference_policy(shape)];
    for (const int year : shown_years(shape))
        for (const model::Evaluation& one : model::evaluate(source.results(), year)) {
            const IndicatorInfo& info = shape.indicators[one.indicator];
            const Scale scale = scale_of(info);
            list.push_back({{"policy", shape.scenarios[one.policy]},
                            {"reference", reference},
                            {"outcome", in_both([&](Language language) { return label_of(info, language); })},
                            {"indicator", info.name},
                            {"year", one.year},
                            {"method", in_both([&](Language language) {
                                 return std::string(model::label_of(one.estimator, language == Language::dutch));
                             })},
                            {"estimate", number(one.estimate)},
                            {"low", number(one.p05)},
                            {"high", number(one.p95)},
                            {"truth", number(one.truth)},
                            {"sees_effect", number(one.sees_effect)},
                            {"holds_truth", number(one.holds_truth)},
                            {"unit", said(scale.unit)},
                            {"factor", scale.factor},
                            {"difference_digits", scale.difference_digits}});
        }
    return list;
}

Json document_of(const Source& source, const Besides& besides) {
    Json json = {{"format", format_version},
                 {"reproduce", reproduce(source)},
                 {"question", in_both([&](Language language) { return question(source, language); })},
                 {"place", in_both([&](Language language) { return source.titles(language).place; })},
                 {"residents", number(source.residents())},
                 {"parameters_drawn", source.parameters_drawn()},
                 {"policies", policies(source)},
                 {"groups", groups(source)},
                 {"indicators", Json::array()}};
    for (const std::size_t i : source.shown()) json["indicators"].push_back(indicator(source.shape().indicators[i]));
    // What is to stand beside it comes first: it may be refused, and the rest takes longer.
    const Json explanation = explanation_of(source, besides.explanation);
    const Json sensitivity = sensitivity_of(source, besides.sensitivity);
    const Json story = story_of(source, besides.story);
    const std::vector<ComparedPair> found = found_pairs(source);
    OverTime over = over_time(source);
    json["answer"] = answer(source, found);
    json["money"] = money(source);
    json["series"] = std::move(over.series);
    json["differences"] = std::move(over.differences);
    json["pairs"] = pairs(source, found);
    json["crossover"] = crossover(source);
    json["choice"] = std::move(over.choice);
    json["ignorance"] = std::move(over.ignorance);
    json["evaluators"] = evaluators(source);
    json["explanation"] = explanation;
    json["sensitivity"] = sensitivity;
    json["story"] = story;
    json["unknown"] = limits(source);
    return json;
}

}  // namespace

std::string document(const std::filesystem::path& folder, const Besides& besides) {
    const Source source(folder);
    const std::string plain = document_of(source, besides).dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text;
    text.reserve(plain.size() + 1);
    for (const char letter : plain) letter == '<' ? text += "\\u003c" : text += letter;
    return text + "\n";
}

}  // namespace adem::tools::report
