#pragma once

#include <string>

#include "engine/mechanism/schedule.hpp"

namespace adem::tools {

/// The tables of the ODD document in Markdown: entities and their state, the month, mechanisms, levers, parameters and
/// indicators. The same text for the same program; models/tables.md is this text.
std::string description(const Schedule& schedule);

}  // namespace adem::tools
