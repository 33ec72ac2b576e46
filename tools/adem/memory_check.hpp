#pragma once

#include <cstddef>

#include "models/experiment.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// How many replicates, at most `wanted`, fit in the memory that there is at the same time. Throws MachineError with
/// what one needs and what there is when not even one does. What is small next to the memory is not weighed. `store`:
/// where they keep their records.
std::size_t replicates_that_fit(const model::Experiment& experiment, std::size_t wanted, Language language,
                                const RecordStore& store = {});

}  // namespace adem::tools
