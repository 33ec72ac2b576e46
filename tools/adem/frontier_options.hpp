#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The command `frontier`, without the settings of the scenarios.
CLI::App* add_frontier_command(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
