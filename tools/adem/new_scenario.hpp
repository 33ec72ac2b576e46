#pragma once

#include <string>

#include "tools/adem/language.hpp"

namespace adem::tools {

/// Writes a scenario to start from, with comments that say what each key is and which commands come next, to
/// "name.yaml"; returns what to tell the user. Throws InputError when the file is there already or the name will not
/// do, MachineError when it cannot be written.
std::string write_new_scenario(const std::string& name, Language language);

}  // namespace adem::tools
