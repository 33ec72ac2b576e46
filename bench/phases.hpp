#pragma once

namespace adem::bench {

/// Adds a benchmark for every phase of the model, in the order of a month.
void register_phases();

}  // namespace adem::bench
