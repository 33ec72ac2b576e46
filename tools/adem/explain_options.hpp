#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The command `explain`, without the settings of the scenarios.
CLI::App* add_explain_command(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
