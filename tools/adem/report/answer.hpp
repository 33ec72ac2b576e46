#pragma once

#include <vector>

#include "tools/adem/report/pairs.hpp"

namespace adem::tools::report {

/// "Which does better for residents of ... over 20 years: ‘A’ or ‘B’?"
std::string question(const Source& source, Language language);

/// The answer in one sentence, about all residents in the last year; when nothing can be told apart it says so. How
/// sure it is; and what else there is to say, for whom and with which cautions.
Json answer(const Source& source, const std::vector<ComparedPair>& pairs);

}  // namespace adem::tools::report
