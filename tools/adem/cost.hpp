#pragma once

#include <string>
#include <string_view>

#include "engine/output/results.hpp"
#include "models/experiment.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// The planned bill of the experiment's only scenario: by cost line and by lever or project, in all and by year.
std::string bill_text(const model::Experiment& experiment, Language language);
/// The same as a table with a row for each line, lever or project, and year, under this head.
inline constexpr std::string_view bill_csv_head = "scenario,year,line,item,planned\n";
std::string bill_csv(const model::Experiment& experiment);

/// What was spent beside what was planned, by cost line and by year, with shortfall and underspend; of the scenario of
/// this name in the results. Throws InputError when it is not there.
std::string account_text(const Results& results, const std::string& scenario, const std::string& folder,
                         Language language);

/// What every lever costs: how it is paid for, its prices with price level and source.
std::string prices_text(const Registry& registry, Language language);

}  // namespace adem::tools
