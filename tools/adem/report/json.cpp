#include "tools/adem/report/json.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace adem::tools::report {

Json number(double value) {
    if (!std::isfinite(value)) return nullptr;
    return std::strtod(fmt::format("{:.9g}", value == 0 ? 0.0 : value).c_str(), nullptr);
}

}  // namespace adem::tools::report
