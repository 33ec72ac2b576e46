#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// The command `cost`, without the settings that it shares with others.
CLI::App* add_cost_command(CLI::App& app, Options& options, Language language);

/// Options of `compare` about what all policies are made equal in, and at what money is discounted.
void add_compare_money_options(CLI::App& compare, Options& options, Language language);

}  // namespace adem::tools
