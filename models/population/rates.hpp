#pragma once

#include "models/rules/demographic_rates.hpp"
