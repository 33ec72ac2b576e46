#pragma once

/// The one header that a mechanism includes.

#include "engine/base/math.hpp"
#include "engine/mechanism/columns.hpp"
#include "engine/mechanism/draw.hpp"
#include "engine/mechanism/every.hpp"
#include "engine/mechanism/mail.hpp"
#include "engine/mechanism/near.hpp"
#include "engine/mechanism/one_each.hpp"
#include "engine/mechanism/parameter.hpp"
#include "engine/mechanism/peers.hpp"
#include "engine/mechanism/schedule.hpp"
#include "engine/mechanism/turn.hpp"
#include "engine/mechanism/vital.hpp"
