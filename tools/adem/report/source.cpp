#include "tools/adem/report/source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/output/begun_run.hpp"
#include "models/measures.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/report/refuse.hpp"

namespace adem::tools::report {

namespace {

namespace fs = std::filesystem;

constexpr const char* series = "timeseries.nc";
/// Who wins and who loses; shown beside the headlines.
constexpr std::string_view also_shown[] = {"gained_share", "lost_share", "gap_of_the_vulnerable",
                                           "worst_decile_of_perspective"};
constexpr std::size_t most_shown = 24;

/// run.json of finished results with two policies or more that stand there as they were written.
RunRecord checked_record(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) refuse(folder, "there is no such folder (must be one with results)");
    if (read_begun_run(folder) && !fs::exists(folder / "run.json", error))
        refuse(folder, "its run is not finished (go on with: adem resume " + quoted(folder.string()) + ")");
    if (!fs::exists(folder / "run.json", error)) refuse(folder, "it holds no results of adem (there is no run.json)");
    const auto record = read_run_record(folder);
    if (!record) refuse(folder / "run.json", "it cannot be read (must be as adem wrote it)");
    if (record->scenarios.size() < 2)
        refuse(folder, fmt::format("it holds one policy, {} (a report compares two or more)",
                                   record->scenarios.empty() ? "" : record->scenarios.front().name));
    const auto file = std::find_if(record->files.begin(), record->files.end(),
                                   [](const RecordedFile& one) { return one.name == series; });
    if (file == record->files.end() || !fs::is_regular_file(folder / series, error))
        refuse(folder / series, "it is missing (it belongs to these results)");
    if (record_file(folder, series) != *file) refuse(folder / series, "it was changed since the run ended");
    return *record;
}

}  // namespace

Source::Source(const fs::path& folder) : record_(checked_record(folder)), results_(folder) {
    if (shape().scenarios.size() != record_.scenarios.size() || shape().months < months_per_year)
        refuse(folder, "run.json and timeseries.nc do not belong together, or the run lasted less than a year");
    for (const RecordedParameter& parameter : record_.scenarios.front().parameters)
        parameters_drawn_ = parameters_drawn_ || parameter.is_drawn;
    choose_indicators();
    small_ = small_groups(results_, residents());
}

void Source::choose_indicators() {
    const auto& indicators = shape().indicators;
    every_indicator_ = indicators.size() < model::measures().size();
    compared_ = compared_indicators(shape(), every_indicator_);
    left_out_ = compared_.size() - std::min(compared_.size(), most_shown);
    compared_.resize(compared_.size() - left_out_);
    shown_ = compared_;
    for (std::size_t i = 0; i < indicators.size() && !every_indicator_; ++i)
        if (std::find(std::begin(also_shown), std::end(also_shown), indicators[i].name) != std::end(also_shown))
            shown_.push_back(i);
}

std::string Source::title(std::size_t policy, Language language) const {
    const RecordedScenario& scenario = record_.scenarios[policy];
    const std::string& title = language == Language::dutch ? scenario.title_nl : scenario.title_en;
    return title.empty() ? scenario.name : title;
}

Titles Source::titles(Language language) const {
    Titles titles;
    for (std::size_t s = 0; s < record_.scenarios.size(); ++s) titles.scenarios.push_back(title(s, language));
    titles.place = language == Language::dutch ? record_.place_nl : record_.place_en;
    if (titles.place.empty())  // results of an older version
        titles.place = fmt::format("{}", fmt::join(shape().neighbourhoods, "; "));
    titles.every_indicator = every_indicator_;
    titles.residents = record_.residents;
    titles.parameters_drawn = parameters_drawn_;
    return titles;
}

double Source::residents() const { return record_.residents > 0 ? record_.residents : residents_of(results_, 0); }

int Source::last_year() const { return shown_years(shape()).back(); }

}  // namespace adem::tools::report
