#pragma once

#include <string>
#include <vector>

#include "engine/input/scenario.hpp"

namespace adem::tools {

/// A policy and the world that it is simulated in, from the resolved text of its scenario: without what it is called
/// and said to be, and without how often and by which chance it is simulated.
std::string policy_text(const std::string& resolved);

/// A fingerprint of policies in this order: 16 hexadecimal digits, alike only for what is alike in `policy_text`.
std::string fingerprint_of(const std::vector<std::string>& resolved);
std::string fingerprint_of(const std::vector<Scenario>& scenarios);

}  // namespace adem::tools
