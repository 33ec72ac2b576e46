#include "tools/adem/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace adem::tools {

namespace {

using namespace std::chrono_literals;
constexpr auto bar_every = 200ms;
constexpr auto first_line_after = 5s;
constexpr auto line_every = 15s;
constexpr int bar_width = 30;

std::string duration(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    return whole < 60 ? fmt::format("{} s", whole) : fmt::format("{}:{:02} min", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(std::uint64_t steps, double resident_months_per_step, Language language, bool quiet)
    : steps_(std::max<std::uint64_t>(steps, 1)),
      per_step_(resident_months_per_step),
      language_(language),
      quiet_(quiet),
      terminal_(isatty(STDERR_FILENO) != 0),
      next_(began_ + (terminal_ ? Clock::duration(bar_every) : first_line_after)) {}

Progress::~Progress() { finish(); }

void Progress::step() {
    const std::lock_guard lock(mutex_);
    ++done_;
    if (quiet_) return;
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + (terminal_ ? Clock::duration(bar_every) : line_every);
    show(now);
}

void Progress::skip(std::uint64_t steps) {
    const std::lock_guard lock(mutex_);
    steps_ = std::max<std::uint64_t>(1, steps_ - std::min(steps_, steps));
}

void Progress::show(Clock::time_point now) {
    const std::string text = line(std::chrono::duration<double>(now - began_).count());
    std::fprintf(stderr, terminal_ ? "\r\x1b[K%s" : "%s\n", text.c_str());
    std::fflush(stderr);
    shown_ = true;
}

std::string Progress::line(double seconds) const {
    const double share = static_cast<double>(done_) / static_cast<double>(steps_);
    const double left = share > 0 ? seconds * (1 - share) / share : 0;
    const double rate = seconds > 0 ? static_cast<double>(done_) * per_step_ / seconds / 1e6 : 0;
    std::string bar;
    if (terminal_) {
        const auto full = static_cast<std::size_t>(share * bar_width);
        bar = "[" + std::string(full, '#') + std::string(bar_width - full, '.') + "] ";
    }
    const std::string speed =
        per_step_ > 0 ? Text{"{} miljoen bewonermaanden per seconde, ", "{} million resident-months per second, "}.with(
                            language_, decimal(rate, 1, language_))
                      : std::string();
    return fmt::format("{}{:3.0f} %  {}", bar, share * 100, speed) +
           Text{"nog {}", "{} left"}.with(language_, duration(left));
}

void Progress::finish() {
    const std::lock_guard lock(mutex_);
    if (shown_ && terminal_) std::fputs("\r\x1b[K", stderr);
    shown_ = false;
}

}  // namespace adem::tools
