#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>
#ifdef ADEM_CHECK_DRAWS
#include <stdexcept>

#include "engine/random/seen_draws.hpp"
#endif

#include "engine/base/identity.hpp"
#include "engine/base/math.hpp"
#include "engine/base/month.hpp"
#include "engine/random/blocks_ahead.hpp"
#include "engine/random/philox.hpp"
#include "engine/random/quantile.hpp"

namespace adem {

/// The randomness of one replicate of one run. Policies of a comparison share it: common random numbers.
struct Stream {
    std::uint32_t key[2];

    static constexpr Stream of(std::uint64_t seed, std::uint32_t replicate) {
        const std::uint64_t both = derive(Identity{mix(seed)}, replicate).value;
        return {{static_cast<std::uint32_t>(both), static_cast<std::uint32_t>(both >> 32)}};
    }
    friend constexpr bool operator==(const Stream&, const Stream&) = default;
};

/// The 32 bits that stand for a draw's name in its address.
constexpr std::uint32_t draw_code(std::string_view name) { return static_cast<std::uint32_t>(hash_text(name) >> 32); }

/// Whose numbers, of which month, for what decision. -4096 <= when < 61440.
struct Address {
    Identity who;
    Month when;
    std::uint32_t what = 0;
};

/// The random numbers of one address: a pure function of stream, address and index, in whatever order they are asked.
///
/// `k` tells the numbers of one address apart, k < 65536. Uniform numbers and what is made of one of them (chance,
/// exponential, poisson, below, rank, beta) share the indices, so give each use its own k; normal numbers have
/// indices of their own. `other` gives a number to an unordered pair: the same from both ends.
class Draws {
  public:
    Draws(Stream stream, Address address) : address_(shared(stream, address.when, address.what)), who_(address.who) {}

    /// Of somebody at a row whose neighbours probably ask for the same.
    Draws(Identity who, std::uint32_t row, BlocksAhead& ahead)
        : address_(ahead.address()), who_(who), ahead_(&ahead), row_(row) {}

    /// In (0, 1): one of 2^32 values, never 0 or 1.
    double uniform(unsigned k = 0) const { return share(word(uniform_index(k))); }
    double uniform(Identity other) const { return uniform(other, 0); }
    double uniform(Identity other, unsigned k) const {
        assert(k < indices);
        return share(word_of(pair_with(other), address_, k));
    }

    /// True with probability p, by a hash of the address: a fifth of the time of a draw for a pair. To be followed by a
    /// draw that decides, so that few pairs need one.
    bool sieve(double p, Identity other) const { return (static_cast<double>(lot(other) >> 32) + 0.5) * 0x1p-32 < p; }
    /// A number for an unordered pair by the hash of `sieve`: who has the lowest lot is one of many drawn at random.
    std::uint64_t lot(Identity other) const { return mix(pair_with(other).value ^ salt_of_lots()); }
    /// Those with several others at once, in a fraction of the time; there must be room for as many.
    void lots(std::span<const Identity> others, std::uint64_t* lots) const;

    /// Mean 0, standard deviation 1; |normal| < 6.4. By inversion of one uniform number of its own.
    double normal(unsigned k = 0) const { return quick_normal_quantile(share(word(normal_index(k)))); }

    /// True with probability p; never for p <= 0, always for p >= 1.
    bool chance(double p, unsigned k = 0) const { return uniform(k) < p; }
    bool chance(double p, Identity other) const { return uniform(other) < p; }

    /// Mean 1, >= 0.
    double exponential(unsigned k = 0) const { return -math::log(uniform(k)); }

    /// A count with this mean, 0 <= mean <= 30; by inversion, so it never falls when the mean rises.
    int poisson(double mean, unsigned k = 0) const;

    /// One of 0 .. n - 1, n > 0, each equally likely (to within n / 2^32).
    int below(int n, unsigned k = 0) const {
        assert(n > 0);
        return static_cast<int>((static_cast<std::uint64_t>(word(uniform_index(k))) * static_cast<unsigned>(n)) >> 32);
    }

    /// log(u) / weight: the candidate with the highest rank is chosen with probability weight / sum of weights, and
    /// the n highest are a weighted sample without replacement. -infinity for a weight of zero or less.
    /// Efraimidis & Spirakis (2006), Weighted random sampling with a reservoir, Inf. Process. Lett. 97:181-185.
    double rank(double weight, unsigned k = 0) const { return ranked(uniform(k), weight); }
    double rank(double weight, Identity other) const { return ranked(uniform(other), weight); }

    /// Beta(a, b), a, b > 0, in [0, 1]; by inversion, some microseconds.
    double beta(double a, double b, unsigned k = 0) const { return beta_quantile(uniform(k), a, b); }

    /// Stands for the unordered pair: the same from both ends.
    static constexpr Identity pair_of(Identity a, Identity b) {
        const auto [low, high] = std::minmax(a.value, b.value);
        return {mix(mix(low ^ of_pairs) * between ^ high)};
    }
    static constexpr std::uint64_t of_pairs = hash_text("unordered pair"), between = 0xff51afd7ed558ccdu;
    /// What uniform(b, k) gives a, for many pairs at once and in less time.
    static void uniforms(std::span<const Identity> pairs, const SharedAddress& address, unsigned k,
                         std::vector<double>& numbers);

  protected:
    /// Number 0 of many people at once, as words; at most BlocksAhead::at_once of them.
    void first_words(std::span<const Identity> people, std::uint32_t* words) const {
        std::array<RandomBlock, BlocksAhead::at_once> blocks;
        random_blocks(people, address_.of_block(0), blocks.data());
        for (std::size_t k = 0; k < people.size(); ++k) words[k] = blocks[k][0];
    }
    static SharedAddress shared(Stream stream, Month when, std::uint32_t what) {
        assert(when.value >= -earliest && when.value < 65536 - earliest);
        return {{stream.key[0], stream.key[1]}, static_cast<std::uint32_t>(when.value + earliest) << 16, what};
    }

  private:
    static constexpr int earliest = 4096;            // months before the start that an address can express
    static constexpr unsigned indices = 65536;       // of either kind
    static constexpr unsigned first_normal = 32768;  // blocks from here on serve normal numbers

    static constexpr double share(std::uint32_t word) { return share_of(word); }

    static constexpr double ranked(double u, double weight) {
        return weight > 0 ? math::log(u) / weight : -math::infinity;
    }

    unsigned uniform_index(unsigned k) const {
        assert(k < indices);
        note(k, false);
        return k;
    }

    unsigned normal_index(unsigned k) const {
        assert(k < indices);
        note(k, true);
        return 4 * first_normal + k;
    }

    // Always inline, and without handing itself on: then a rule keeps its Draws in registers.
    [[gnu::always_inline]] std::uint32_t word(unsigned index) const {
        if (ahead_ != nullptr) return ahead_->word(who_, row_, index);
        return word_of(who_, address_, index);
    }
    static std::uint32_t word_of(Identity who, SharedAddress address, unsigned index);

    Identity pair_with(Identity other) const { return pair_of(who_, other); }
    std::uint64_t salt_of_lots() const {
        const std::uint64_t key = std::uint64_t{address_.key[0]} << 32 | address_.key[1];
        const std::uint64_t what = std::uint64_t{address_.what} << 32 | address_.time_and_block;
        return mix(key ^ mix(what));
    }

#ifdef ADEM_CHECK_DRAWS
    void note(unsigned k, bool normal) const {
        SeenDraws& seen = normal ? seen_normals_ : seen_uniforms_;
        if (!seen.first_time(k)) throw std::logic_error("the same random number was asked for twice");
    }
    mutable SeenDraws seen_uniforms_, seen_normals_;
#else
    static void note(unsigned, bool) {}
#endif

    SharedAddress address_;
    Identity who_;
    BlocksAhead* ahead_ = nullptr;  // none: each number is made when it is asked for
    std::uint32_t row_ = 0;
};

inline int Draws::poisson(double mean, unsigned k) const {
    assert(mean >= 0 && mean <= 30);
    const double u = uniform(k);
    double probability = math::exp(-mean);
    double reached = probability;
    int count = 0;
    // The bound is never met by a valid mean; it ends the loop for one that is not a number.
    while (u > reached && count < 1000) {
        probability *= mean / ++count;
        reached += probability;
    }
    return count;
}

}  // namespace adem
