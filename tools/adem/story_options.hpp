#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The command `story`, without the settings of the scenarios.
CLI::App* add_story_command(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
