#include "engine/random/latin_hypercube.hpp"

#include <cassert>
#include <utility>

#include "engine/random/draw.hpp"

namespace adem {

double latin_hypercube(std::uint64_t seed, std::string_view axis, std::uint32_t k, std::uint32_t n) {
    assert(k < n);
    const Stream stream = Stream::of(seed, 0);
    const Identity who = identity_of(axis);
    const auto draws = [&](std::uint32_t replicate) {
        return Draws(stream, {derive(who, replicate), Month{0}, draw_code("latin hypercube")});
    };
    // Put in the order of numbers of their own, the replicates stand in the order of their parts.
    const std::pair own{draws(k).uniform(0), k};
    std::uint32_t part = 0;
    for (std::uint32_t other = 0; other < n; ++other)
        if (std::pair{draws(other).uniform(0), other} < own) ++part;
    return (part + draws(k).uniform(1)) / n;
}

}  // namespace adem
