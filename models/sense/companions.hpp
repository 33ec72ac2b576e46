#pragma once

#include <span>
#include <string>
#include <vector>

namespace adem::model {

/// A lever that nothing reads while all of its companions are at the value that switches them off.
struct Companions {
    std::string lever;
    std::vector<std::string> companions;  ///< paths, or the head of those of a vocabulary: "staff.tender_every"
    double off = 0;
};

/// Those of which it can be told surely; a test holds the model to it.
std::span<const Companions> companions();

}  // namespace adem::model
