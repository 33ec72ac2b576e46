#pragma once

#include <atomic>

namespace adem::tools {

/// From now on the first Ctrl-C lets the program end in order; a second one stops it at once.
void watch_for_interruption();

/// From now on Ctrl-C stops the program at once: nothing is left that must be ended in order.
void end_watch_for_interruption();

/// Whether the user asked to stop.
const std::atomic<bool>& interruption();

}  // namespace adem::tools
