#include "bench/reference/w1_simple.hpp"

#include <algorithm>
#include <cmath>

#include "bench/w1/figures.hpp"
#include "engine/random/philox.hpp"

namespace adem::bench::w1 {

namespace {

enum class Purpose : std::uint32_t { month, worker, renewal };

float share(std::uint32_t word) { return static_cast<float>(word >> 8) * 0x1p-24F; }

}  // namespace

Simple::Simple(const Network& network, const Start& start, std::uint64_t seed, const Parallel& parallel)
    : network_(network),
      parallel_(parallel),
      seed_(static_cast<std::uint32_t>(mix(seed))),
      trust_(start.trust),
      next_trust_(start.trust),
      perspective_(start.trust.size(), start_perspective),
      relationship_(start.relationship),
      records_(3 * months * network.neighbourhoods()),
      age_(start.age),
      avoids_(start.trust.size(), 0) {
    for (int age = 0; age < 256; ++age)
        death_.push_back(static_cast<float>(std::min(1.0, death_at_birth * std::exp(death_by_age * age))));
}

void Simple::step() {
    parallel_.for_each(network_.neighbourhoods(), [this](std::size_t b) { step(b); });
    trust_.swap(next_trust_);
    ++month_;
}

/// Trust after hearing those within the confidence bound.
inline float Simple::heard(std::uint32_t i) const {
    const float own = trust_[i];
    float sum = 0, count = 0;
    for (std::uint32_t k = network_.first[i]; k < network_.first[i + 1]; ++k) {
        const float theirs = trust_[network_.other[k]];
        const float counts = std::abs(theirs - own) <= confidence_bound ? 1.0F : 0.0F;  // a branch would often go wrong
        sum += counts * theirs;
        count += counts;
    }
    return count > 0 ? own + pull * (sum / count - own) : own;
}

inline void Simple::seek_help(std::uint32_t i, float& trust, float& relationship, float seeks, float succeeds) {
    if (seeks >= std::min(1.0F, seeks_at_least + seeks_by_trust * trust_[i])) {
        avoids_[i] = 1;
        return;
    }
    avoids_[i] = 0;
    if (succeeds < succeeds_at_least + succeeds_by_relationship * relationship) {
        trust += trust_gained * (1 - trust);
        relationship += relationship_gained * (1 - relationship);
    } else {
        trust -= trust_lost * trust;
        relationship *= relationship_left;
    }
}

inline void Simple::renew(std::uint32_t i) {
    ++age_[i];
    const RandomBlock words = philox4x32({seed_, 0}, {i, month_, static_cast<std::uint32_t>(Purpose::renewal), 0});
    if (share(words[0]) >= death_[age_[i]]) return;
    age_[i] = 0;
    avoids_[i] = 0;
    next_trust_[i] = trust_of_newcomers + trust_range_of_newcomers * share(words[1]);
    relationship_[i] = relationship_with_a_stranger;
    perspective_[i] = perspective_of_newcomers;
}

void Simple::step(std::size_t b) {
    const auto place = static_cast<std::uint32_t>(b);
    const RandomBlock worker = philox4x32({seed_, 0}, {place, month_, static_cast<std::uint32_t>(Purpose::worker), 0});
    const bool new_worker = share(worker[0]) < static_cast<float>(replaced);
    const bool year_ends = (month_ + 1) % months_of_a_year == 0;
    Sums sums;
    for (std::uint32_t i = network_.block[b]; i < network_.block[b + 1]; ++i) {
        const RandomBlock words = philox4x32({seed_, 0}, {i, month_, static_cast<std::uint32_t>(Purpose::month), 0});
        float trust = heard(i);
        float relationship = new_worker ? relationship_with_a_stranger : relationship_kept * relationship_[i];
        if (share(words[0]) < static_cast<float>(need))
            seek_help(i, trust, relationship, share(words[1]), share(words[2]));
        const auto ties = static_cast<float>(std::min<std::uint32_t>(network_.degree(i), most_ties_that_count));
        const float aim = perspective_base + perspective_by_trust * trust +
                          perspective_by_ties * (ties * (1.0F / most_ties_that_count));
        const float noise = noise_range * (2 * share(words[3]) - 1);
        next_trust_[i] = trust;
        relationship_[i] = relationship;
        perspective_[i] = std::clamp(perspective_kept * perspective_[i] + perspective_new * aim + noise, 0.0F, 1.0F);
        if (year_ends) renew(i);
        sums.trust += next_trust_[i];
        sums.perspective += perspective_[i];
        sums.avoids += avoids_[i];
    }
    const auto count = static_cast<double>(network_.size_of(b));
    float* record = records_.data() + 3 * (month_ % months * network_.neighbourhoods() + b);
    record[0] = static_cast<float>(sums.trust / count);
    record[1] = static_cast<float>(sums.perspective / count);
    record[2] = static_cast<float>(sums.avoids / count);
}

Statistics Simple::statistics() const { return statistics_of(trust_, perspective_, relationship_, avoids_, age_); }

}  // namespace adem::bench::w1
