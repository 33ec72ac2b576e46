#pragma once

#include "tools/adem/report/json.hpp"
#include "tools/adem/report/source.hpp"

namespace adem::tools::report {

/// What is told of every shown indicator and group that is not small, as the report's document has it.
struct OverTime {
    Json series = Json::array();       ///< of each policy: mean, and where nine in ten replicates are
    Json differences = Json::array();  ///< of each policy with the first: mean and 95 % interval
    Json choice = Json::array();       ///< in the years that are shown: which policy is best, and what it costs to err
    Json ignorance;                    ///< where the spread of differences is from; null unless parameters were drawn
};

/// Headlines of all residents by month, unless there are many policies; all else by year. One indicator of one group is
/// in memory at a time.
OverTime over_time(const Source& source);

}  // namespace adem::tools::report
