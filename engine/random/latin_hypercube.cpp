#include "engine/random/latin_hypercube.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/random/draw.hpp"

namespace adem {

namespace {

/// The numbers of one axis: the first puts the replicates in order, the second is the place within a part.
class Axis {
  public:
    Axis(std::uint64_t seed, std::string_view axis) : stream_(Stream::of(seed, 0)), who_(identity_of(axis)) {}
    Draws draws(std::uint32_t replicate) const {
        return Draws(stream_, {derive(who_, replicate), Month{0}, draw_code("latin hypercube")});
    }

  private:
    Stream stream_;
    Identity who_;
};

}  // namespace

double latin_hypercube(std::uint64_t seed, std::string_view axis, std::uint32_t k, std::uint32_t n) {
    assert(k < n);
    const Axis numbers(seed, axis);
    // Put in the order of numbers of their own, the replicates stand in the order of their parts.
    const std::pair own{numbers.draws(k).uniform(0), k};
    std::uint32_t part = 0;
    for (std::uint32_t other = 0; other < n; ++other)
        if (std::pair{numbers.draws(other).uniform(0), other} < own) ++part;
    return (part + numbers.draws(k).uniform(1)) / n;
}

std::vector<double> latin_hypercube_axis(std::uint64_t seed, std::string_view axis, std::uint32_t n) {
    const Axis numbers(seed, axis);
    std::vector<std::pair<double, std::uint32_t>> order;
    for (std::uint32_t k = 0; k < n; ++k) order.emplace_back(numbers.draws(k).uniform(0), k);
    std::sort(order.begin(), order.end());
    std::vector<double> places(n);
    for (std::uint32_t part = 0; part < n; ++part) {
        const std::uint32_t k = order[part].second;
        places[k] = (part + numbers.draws(k).uniform(1)) / n;
    }
    return places;
}

}  // namespace adem
