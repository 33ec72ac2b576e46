#pragma once

#include <string>

#include "tools/adem/catalogue.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// What `inspect` prints: the populations that are made of a profile, held against its figures; what of their
/// characteristics goes together; their ties beside those of published networks; and drawings. Writes the same as CSV
/// where `--out` says. Throws InputError when the profile cannot be read or files would be replaced.
std::string inspection_text(const Options& options, const Shipped& shipped);

}  // namespace adem::tools
