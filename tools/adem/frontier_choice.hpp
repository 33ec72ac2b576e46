#pragma once

#include <optional>

namespace adem::tools {

/// What `adem frontier` was asked besides what it shares with `sensitivity`.
struct FrontierChoice {
    std::optional<unsigned> points;  ///< none: as many as there is time for
    bool priors_only = false;        ///< no values of profiles
};

}  // namespace adem::tools
