#pragma once

#include <CLI/CLI.hpp>

#include "tools/adem/options.hpp"

namespace adem::tools {

/// What `run` and `compare` share, besides the settings of the scenarios, threads and folder.
void add_simulation_options(CLI::App& command, Options& options, Language language);

/// How many threads, and whether progress is shown: of every command that simulates.
void add_threads(CLI::App& command, Options& options, Language language);
void add_quiet(CLI::App& command, Options& options, Language language);

/// How often what is under way is put on the disk.
void add_checkpoint_option(CLI::App& command, Options& options, Language language);

/// Of `compare`: replicates are added until the differences are known precisely enough.
void add_precision_options(CLI::App& command, Options& options, Language language);

/// The command `resume`.
void add_resume_command(CLI::App& app, Options& options, Language language);

/// The command `peek`.
void add_peek_command(CLI::App& app, Options& options, Language language);

}  // namespace adem::tools
