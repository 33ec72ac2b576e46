#include "tools/adem/interruption.hpp"

#include <csignal>

namespace adem::tools {

namespace {

std::atomic<bool> interrupted{false};

void set_handlers(void (*handler)(int)) {
    std::signal(SIGINT, handler);
    std::signal(SIGTERM, handler);
}

extern "C" void on_interrupt(int) {
    interrupted = true;
    set_handlers(SIG_DFL);
}

}  // namespace

void watch_for_interruption() { set_handlers(on_interrupt); }

void end_watch_for_interruption() { set_handlers(SIG_DFL); }

const std::atomic<bool>& interruption() { return interrupted; }

}  // namespace adem::tools
