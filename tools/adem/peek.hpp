#pragma once

#include <string>

#include "tools/adem/catalogue.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// What the finished replicates of a comparison say that is still under way, or was cut off. Simulates nothing and
/// writes nothing in its folder, so that it can be asked while the run goes on. Throws InputError when there is no such
/// run, or when it compares nothing.
std::string what_is_there_so_far(const Options& asked, const Shipped& shipped);

}  // namespace adem::tools
