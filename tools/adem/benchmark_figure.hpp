#pragma once

#include <filesystem>
#include <vector>

#include "tools/adem/benchmark_effects.hpp"
#include "tools/adem/report/page.hpp"

namespace adem::tools {

/// Draws as SVG, with the words of this language, for each indicator the effect of the plain arms of one project
/// against the years over which the money is spent, a line for each moment.
report::Drawn draw_benchmark(const std::vector<Effect>& effects, const std::filesystem::path& figure,
                             Language language);

}  // namespace adem::tools
