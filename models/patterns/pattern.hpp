#pragma once

#include <functional>
#include <string>
#include <vector>

namespace adem::model {

class Laboratory;

/// CAL rows may be used to choose defaults within the evidence; VAL rows are only looked at afterwards.
enum class PatternRole { calibration, validation };

/// A published observation that the model is held against: a small scenario, what is measured in it, and the band in
/// which a valid model falls.
struct Pattern {
    std::string id;  ///< "T-33"; with a letter where one observation has two figures: "T-33b"
    PatternRole role = PatternRole::validation;
    std::string programme;  ///< the programme or survey that was observed
    std::string says;       ///< what was observed, in a line
    std::string setting;    ///< the small scenario in which it is looked for, in a line
    std::string unit;
    double low = 0, high = 0;  ///< the band, both ends included
    std::string source;        ///< author, year, publication
    std::string remark;        ///< why it fails, where that is known
    /// One value for one seed and one set of parameters; NaN when the seed gives none.
    std::function<double(Laboratory&)> measure;
};

/// All patterns, in the order of their numbers.
std::vector<Pattern> patterns();

}  // namespace adem::model
