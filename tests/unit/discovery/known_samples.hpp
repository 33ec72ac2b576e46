#pragma once

#include <functional>

#include "engine/discovery/verdict.hpp"
#include "engine/random/draw.hpp"
#include "engine/random/latin_hypercube.hpp"

/// Samples of which the truth is known.
namespace adem::test {

inline Draws draws_for(std::uint64_t seed, std::size_t point, const char* name) {
    return {Stream::of(seed, 0), {Identity{point + 1}, Month{0}, draw_code(name)}};
}

/// A Latin hypercube.
inline discovery::Columns places(std::size_t factors, std::uint32_t points, std::uint64_t seed) {
    discovery::Columns columns;
    for (std::size_t f = 0; f < factors; ++f)
        columns.push_back(latin_hypercube_axis(seed, "factor " + std::to_string(f), points));
    return columns;
}

using Truth = std::function<double(const std::vector<double>&)>;

/// What is observed of it at each point, with noise of this standard deviation.
inline std::vector<double> observed(const discovery::Columns& columns, const Truth& truth, double noise,
                                    std::uint64_t seed) {
    std::vector<double> numbers;
    for (std::size_t k = 0; k < columns.front().size(); ++k) {
        std::vector<double> place;
        for (const auto& column : columns) place.push_back(column[k]);
        numbers.push_back(truth(place) + noise * draws_for(seed, k, "noise").normal());
    }
    return numbers;
}

inline std::vector<double> mirrored(std::vector<double> numbers) {
    for (double& number : numbers) number = -number;
    return numbers;
}

}  // namespace adem::test
