#pragma once

#include "engine/mechanism/schedule.hpp"

namespace adem::model {

/// The month of the neighbourhood model: every phase and mechanism in order.
Schedule neighbourhood_model();

}  // namespace adem::model
