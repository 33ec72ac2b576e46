#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The commands `new` and `schema`, which write what others start from.
void add_writing_commands(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
