#include "models/mechanisms/survey.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase observation() { return every("observation", Survey{}); }

}  // namespace adem::model::phases
