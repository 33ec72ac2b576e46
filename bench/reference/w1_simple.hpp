#pragma once

#include "bench/w1/network.hpp"
#include "bench/w1/statistics.hpp"
#include "engine/run/parallel.hpp"

namespace adem::bench::w1 {

/// W1 as one would write it first: an array for each variable, residents one by one, a block of random numbers for
/// each of them every month.
class Simple {
  public:
    Simple(const Network& network, const Start& start, std::uint64_t seed, const Parallel& parallel);

    void step();
    Statistics statistics() const;
    /// Of every month: for each neighbourhood the means of trust, perspective and avoiding.
    const std::vector<float>& records() const { return records_; }

  private:
    struct Sums {
        double trust = 0, perspective = 0, avoids = 0;
    };
    void step(std::size_t neighbourhood);
    float heard(std::uint32_t resident) const;
    void seek_help(std::uint32_t resident, float& trust, float& relationship, float seeks, float succeeds);
    void renew(std::uint32_t resident);

    const Network& network_;
    Parallel parallel_;
    std::uint32_t seed_;
    std::uint32_t month_ = 0;
    std::vector<float> trust_, next_trust_, perspective_, relationship_, records_;
    std::vector<std::uint8_t> age_, avoids_;
    std::vector<float> death_;  // chance, by age
};

}  // namespace adem::bench::w1
