#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// Adds the commands `areas`, `profile` and `inspect`, which fill `options` as they are parsed.
void add_area_commands(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
