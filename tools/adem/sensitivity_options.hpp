#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The command `sensitivity`, without the settings that it shares with others.
CLI::App* add_sensitivity_command(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
