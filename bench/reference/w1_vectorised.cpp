#include "bench/reference/w1_vectorised.hpp"

#include <algorithm>
#include <cmath>

#include "bench/w1/figures.hpp"
#include "engine/base/identity.hpp"

namespace adem::bench::w1 {

Vectorised::Instructions Vectorised::best() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl"))
        return Instructions::avx512;
    if (__builtin_cpu_supports("avx2")) return Instructions::avx2;
#endif
    return Instructions::any;
}

std::string_view Vectorised::name_of(Instructions instructions) {
    switch (instructions) {
        case Instructions::avx512_loads:
            return "AVX-512, single loads";
        case Instructions::avx512:
            return "AVX-512";
        case Instructions::avx2:
            return "AVX2";
        default:
            return "any processor";
    }
}

namespace {

auto month_for(Vectorised::Instructions instructions) {
#if defined(__x86_64__)
    if (instructions == Vectorised::Instructions::avx512_loads) return avx512_loads::month_of;
    if (instructions == Vectorised::Instructions::avx512) return avx512::month_of;
    if (instructions == Vectorised::Instructions::avx2) return avx2::month_of;
#endif
    return any::month_of;
}

}  // namespace

Vectorised::Vectorised(const Network& network, const Start& start, std::uint64_t seed, const Parallel& parallel,
                       Instructions instructions)
    : network_(by_degree(network)),
      parallel_(parallel),
      month_of_(month_for(instructions)),
      seed_(static_cast<std::uint32_t>(mix(seed))),
      records_(3 * months * network.neighbourhoods()) {
    lay_out();
    list_known();
    const std::size_t slots = first_group_.back() * lanes;
    trust_.assign(slots + 1, nobody);
    relationship_.assign(slots, 0);
    perspective_.assign(slots, start_perspective);
    age_.assign(slots, 0);
    avoids_.assign(slots, 0);
    for (std::size_t i = 0; i < slot_.size(); ++i) {
        trust_[slot_[i]] = start.trust[i];
        relationship_[slot_[i]] = start.relationship[i];
        age_[slot_[i]] = start.age[i];
    }
    next_trust_ = trust_;
    for (int age = 0; age < 256; ++age)
        death_.push_back(static_cast<float>(std::min(1.0, death_at_birth * std::exp(death_by_age * age))));
}

void Vectorised::lay_out() {
    first_group_.push_back(0);
    for (std::size_t b = 0; b < network_.neighbourhoods(); ++b) {
        const auto first = static_cast<std::uint32_t>(first_group_.back() * lanes);
        const auto size = static_cast<std::uint32_t>(network_.size_of(b));
        for (std::uint32_t k = 0; k < size; ++k) slot_.push_back(first + k);
        first_group_.push_back(static_cast<std::uint32_t>(first_group_.back() + (size + lanes - 1) / lanes));
    }
    degree_.assign(first_group_.back() * lanes, 0);
    for (std::size_t i = 0; i < slot_.size(); ++i) degree_[slot_[i]] = static_cast<std::uint8_t>(network_.degree(i));
}

void Vectorised::list_known() {
    const std::uint32_t the_last = first_group_.back() * lanes;  // the slot of nobody
    std::vector<std::uint32_t> resident_of(the_last, 0xffffffffU);
    for (std::uint32_t i = 0; i < slot_.size(); ++i) resident_of[slot_[i]] = i;
    first_column_.push_back(0);
    for (std::uint32_t first = 0; first < the_last; first += lanes) {
        const std::size_t columns = *std::max_element(degree_.begin() + first, degree_.begin() + first + lanes);
        for (std::size_t column = 0; column < columns; ++column)
            for (std::uint32_t lane = 0; lane < lanes; ++lane) {
                const bool there = column < degree_[first + lane];
                known_.push_back(there ? slot_[network_.known_to(resident_of[first + lane])[column]] : the_last);
            }
        first_column_.push_back(static_cast<std::uint32_t>(first_column_.back() + columns));
    }
}

void Vectorised::step() {
    const W1Columns columns{
        trust_.data(),  next_trust_.data(),   perspective_.data(), relationship_.data(), age_.data(), avoids_.data(),
        degree_.data(), first_column_.data(), known_.data(),       death_.data(),        seed_,       month_};
    float* record = records_.data() + 3 * (month_ % months * network_.neighbourhoods());
    parallel_.for_each(network_.neighbourhoods(), [&](std::size_t b) {
        month_of_(columns, {static_cast<std::uint32_t>(b), first_group_[b], first_group_[b + 1],
                            static_cast<std::uint32_t>(network_.size_of(b)), record + 3 * b});
    });
    trust_.swap(next_trust_);
    ++month_;
}

template <class T>
std::vector<T> Vectorised::of_residents(const std::vector<T>& slots) const {
    std::vector<T> values(slot_.size());
    std::transform(slot_.begin(), slot_.end(), values.begin(), [&](std::uint32_t slot) { return slots[slot]; });
    return values;
}

Statistics Vectorised::statistics() const {
    return statistics_of(of_residents(trust_), of_residents(perspective_), of_residents(relationship_),
                         of_residents(avoids_), of_residents(age_));
}

}  // namespace adem::bench::w1
