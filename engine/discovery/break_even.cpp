#include "engine/discovery/break_even.hpp"

namespace adem::discovery {

namespace {

constexpr std::size_t steps = 196;  // half a per cent of the axis each

double place_of(double step) { return first_place + (last_place - first_place) * step / steps; }

bool crosses(double before, double after) { return (before <= 0 && after > 0) || (before >= 0 && after < 0); }

/// How far to both sides of a crossing the surface cannot be told from 0.
void bound(BreakEven& found, const std::vector<Height>& heights, std::size_t step) {
    std::size_t low = step, high = step + 1;
    while (low > 0 && heights[low].sign() == 0) --low;
    while (high < steps && heights[high].sign() == 0) ++high;
    found.low_is_open = heights[low].sign() == 0;
    found.high_is_open = heights[high].sign() == 0;
    found.low = place_of(static_cast<double>(low));
    found.high = place_of(static_cast<double>(high));
}

}  // namespace

Along break_even(const ResponseSurface& surface, Place place, std::size_t factor) {
    std::vector<Height> heights;
    for (std::size_t step = 0; step <= steps; ++step) {
        place[factor] = place_of(static_cast<double>(step));
        heights.push_back(surface.height(place));
    }
    Along found;
    for (std::size_t step = 0; step < steps; ++step) {
        const double before = heights[step].value, after = heights[step + 1].value;
        if (!crosses(before, after)) continue;
        // Half a per cent of a curve is a line.
        BreakEven one{
            place_of(static_cast<double>(step) + before / (before - after)), 0, 0, false, false, after > 0 ? 1 : -1};
        bound(one, heights, step);
        found.crossings.push_back(one);
    }
    if (!found.crossings.empty()) return found;
    found.everywhere = heights.front().sign();
    for (const Height& height : heights)
        if (height.sign() != found.everywhere) found.everywhere = 0;
    return found;
}

}  // namespace adem::discovery
