#pragma once

#include "tools/adem/options.hpp"

namespace adem::tools {

/// `adem benchmark long-vs-short`: simulates every arm of the benchmark that is not there yet, block by block, prints
/// the effects of the plain arms and writes benchmark.csv and, with Node.js, benchmark.svg. Exit code.
int run_benchmark(const Options& options);

}  // namespace adem::tools
