#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The commands `report` and `plot`.
void add_report_commands(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
