#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace adem::bench::w1 {

/// Numbers of which one follows from the one before; for building, not for what is measured.
class Sequence {
  public:
    explicit Sequence(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// One of 0 .. n - 1.
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32); }

  private:
    std::uint64_t state_;
};

/// Who knows whom. Residents are numbered from 0; neighbourhood b holds those from block[b] to block[b + 1], and those
/// whom resident i knows are other[first[i]] .. other[first[i + 1]].
struct Network {
    std::vector<std::uint32_t> block, first, other;

    std::size_t residents() const { return first.size() - 1; }
    std::size_t neighbourhoods() const { return block.size() - 1; }
    std::size_t size_of(std::size_t b) const { return block[b + 1] - block[b]; }
    std::uint32_t degree(std::size_t resident) const { return first[resident + 1] - first[resident]; }
    std::span<const std::uint32_t> known_to(std::size_t resident) const {
        return {other.data() + first[resident], degree(resident)};
    }
};

/// The three layers of W1: households, local ties, ties with the outside; double pairs merged.
Network draw_network(std::size_t residents, std::uint64_t seed);

/// The same network with the residents of each neighbourhood numbered anew, those with most ties first.
Network by_degree(const Network& network);

/// What residents are at record 0.
struct Start {
    std::vector<float> trust, relationship;
    std::vector<std::uint8_t> age;
};
Start draw_start(const Network& network, std::uint64_t seed);

}  // namespace adem::bench::w1
