#pragma once

#include <span>

#include "engine/input/scenario.hpp"

namespace adem::model {

/// Adversarial variants of the model: other ways in which the world may work, under which a conclusion must hold too or
/// be stated with the assumption that it hangs on. Each is nothing but values of parameters that a scenario may also
/// set one by one. The choice of rivals: no relation effect, reversed collective efficacy, composition and migration
/// alone, and ties that ignore who is alike and who lives near.
std::span<const Variant> variants();

/// Each mechanism or rule that one of the variants takes out, taken out alone: its parameters at the values at which it
/// does nothing. Named after it; in the order of the names. Variants that reverse a pathway have no part in this.
std::span<const Variant> neutral_forms();

}  // namespace adem::model
