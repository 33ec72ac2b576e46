#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// Adds the command `experiment`, without the settings that it shares with others; returns it.
CLI::App* add_experiment_command(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
