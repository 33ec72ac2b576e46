#include "engine/sensitivity/design.hpp"

#include <algorithm>

#include "engine/random/draw.hpp"

namespace adem::sensitivity {

std::size_t dimensions_of(const std::vector<Factor>& factors) {
    std::size_t count = 0;
    for (const Factor& factor : factors)
        for (const std::size_t coordinate : factor) count = std::max(count, coordinate + 1);
    return count;
}

double place_of(std::uint64_t seed, std::size_t part, std::size_t coordinate, unsigned which) {
    const Identity who = derive(derive(identity_of("design of a sensitivity analysis"), part), coordinate);
    return Draws(Stream::of(seed, 0), {who, Month{0}, draw_code("place in a design")}).uniform(which);
}

}  // namespace adem::sensitivity
