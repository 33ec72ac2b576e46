#include "models/mechanisms/survey.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase survey() { return every("survey", Survey{}); }

}  // namespace adem::model::phases
