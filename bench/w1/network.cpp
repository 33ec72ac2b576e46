#include "bench/w1/network.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "bench/w1/figures.hpp"
#include "engine/base/identity.hpp"

namespace adem::bench::w1 {

std::uint64_t Sequence::next() {
    const std::uint64_t word = mix(state_);
    state_ += 0x9e3779b97f4a7c15u;
    return word;
}

namespace {

using Number = std::uint32_t;

class Pairs {
  public:
    Pairs(std::size_t residents, std::uint64_t seed) : household_(residents), dice_(seed) {
        const auto count = std::max<std::size_t>(
            1, static_cast<std::size_t>(std::llround(static_cast<double>(residents) / residents_per_neighbourhood)));
        for (std::size_t b = 0; b <= count; ++b) block_.push_back(static_cast<Number>(b * residents / count));
        neighbourhood_.resize(residents);
        for (std::size_t b = 0; b < count; ++b)
            std::fill(neighbourhood_.begin() + block_[b], neighbourhood_.begin() + block_[b + 1],
                      static_cast<Number>(b));
    }

    void draw() {
        for (std::size_t b = 0; b + 1 < block_.size(); ++b) {
            cut_households(block_[b], block_[b + 1]);
            draw_local(block_[b], block_[b + 1]);
        }
        draw_outside();
    }

    Network network() {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        Network made{block_, std::vector<Number>(household_.size() + 1, 0), std::vector<Number>(pairs_.size())};
        for (std::size_t k = 0; k < pairs_.size(); ++k) {
            ++made.first[(pairs_[k] >> 32) + 1];
            made.other[k] = static_cast<Number>(pairs_[k]);
        }
        std::partial_sum(made.first.begin(), made.first.end(), made.first.begin());
        return made;
    }

  private:
    void tie(Number a, Number b) {
        pairs_.push_back(std::uint64_t{a} << 32 | b);
        pairs_.push_back(std::uint64_t{b} << 32 | a);
    }
    void cut_households(Number begin, Number end) {
        for (Number first = begin; first < end;) {
            double u = dice_.uniform();
            Number size = 1;
            for (std::size_t k = 0; k + 1 < std::size(household_sizes) && u >= household_sizes[k]; ++k, ++size)
                u -= household_sizes[k];
            const Number last = std::min(first + size, end);
            for (Number a = first; a < last; ++a) {
                household_[a] = first;
                for (Number b = a + 1; b < last; ++b) tie(a, b);
            }
            first = last;
        }
    }
    void draw_local(Number begin, Number end) {
        const Number n = end - begin;
        for (auto left = std::llround(local_pairs * n); left > 0;) {
            const Number a = begin + dice_.below(n), b = begin + dice_.below(n);
            if (household_[a] == household_[b]) continue;
            tie(a, b);
            --left;
        }
    }
    void draw_outside() {
        const auto n = static_cast<Number>(household_.size());
        const std::vector<Number>& apart = block_.size() > 2 ? neighbourhood_ : household_;
        for (auto left = std::llround(outside_pairs * n); left > 0;) {
            const Number a = dice_.below(n), b = dice_.below(n);
            if (apart[a] == apart[b]) continue;
            tie(a, b);
            --left;
        }
    }

    std::vector<Number> block_, neighbourhood_, household_;  // a household is known by its first member
    std::vector<std::uint64_t> pairs_;                       // both ways
    Sequence dice_;
};

}  // namespace

Network draw_network(std::size_t residents, std::uint64_t seed) {
    Pairs pairs(residents, seed);
    pairs.draw();
    return pairs.network();
}

Network by_degree(const Network& network) {
    std::vector<Number> old_number(network.residents());
    std::iota(old_number.begin(), old_number.end(), 0U);
    for (std::size_t b = 0; b < network.neighbourhoods(); ++b)
        std::stable_sort(old_number.begin() + network.block[b], old_number.begin() + network.block[b + 1],
                         [&](Number x, Number y) { return network.degree(x) > network.degree(y); });
    std::vector<Number> new_number(old_number.size());
    for (Number k = 0; k < old_number.size(); ++k) new_number[old_number[k]] = k;
    Network made{network.block, {0}, {}};
    made.first.reserve(network.first.size());
    made.other.reserve(network.other.size());
    for (const Number resident : old_number) {
        for (const Number known : network.known_to(resident)) made.other.push_back(new_number[known]);
        std::sort(made.other.begin() + made.first.back(), made.other.end());
        made.first.push_back(static_cast<Number>(made.other.size()));
    }
    return made;
}

Start draw_start(const Network& network, std::uint64_t seed) {
    Sequence dice(mix(seed));
    Start start;
    const auto count = static_cast<double>(network.neighbourhoods());
    for (std::size_t b = 0; b < network.neighbourhoods(); ++b) {
        const double middle = start_trust + start_trust_across * (2 * (static_cast<double>(b) + 0.5) / count - 1);
        for (std::size_t k = 0; k < network.size_of(b); ++k) {
            start.trust.push_back(static_cast<float>(middle + start_trust_within * (2 * dice.uniform() - 1)));
            start.relationship.push_back(static_cast<float>(start_relationship * dice.uniform()));
            start.age.push_back(static_cast<std::uint8_t>(start_ages * dice.uniform()));
        }
    }
    return start;
}

}  // namespace adem::bench::w1
