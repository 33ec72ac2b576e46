#pragma once

#include <string_view>

#include "bench/reference/w1_month.hpp"
#include "bench/w1/network.hpp"
#include "bench/w1/statistics.hpp"
#include "engine/run/parallel.hpp"

namespace adem::bench::w1 {

/// W1 written by hand for SIMD lanes: how fast it can be with 32-bit trust. Residents of a neighbourhood are ordered by
/// their number of ties and taken sixteen at a time; whom they know stands in columns of sixteen; draws are made in
/// lanes; those with a need are put in a compact list. One source is compiled for AVX-512, AVX2 and for any processor;
/// the best that this processor knows is chosen when the program runs. For AVX-512 there is a second one that loads the
/// trust of others one by one instead of by the gather instruction. All give the same bits.
class Vectorised {
  public:
    enum class Instructions { avx512_loads, avx512, avx2, any };
    static Instructions best();
    static std::string_view name_of(Instructions instructions);

    Vectorised(const Network& network, const Start& start, std::uint64_t seed, const Parallel& parallel,
               Instructions instructions = best());

    void step();
    Statistics statistics() const;
    /// Of every month: for each neighbourhood the means of trust, perspective and avoiding.
    const std::vector<float>& records() const { return records_; }

  private:
    template <class T>
    std::vector<T> of_residents(const std::vector<T>& slots) const;
    void lay_out();
    void list_known();

    Network network_;  // by degree
    Parallel parallel_;
    void (*month_of_)(const W1Columns&, const W1Place&);
    std::uint32_t seed_;
    std::uint32_t month_ = 0;
    std::vector<std::uint32_t> slot_;                  // by resident: its lane among all groups
    std::vector<std::uint32_t> first_group_;           // by neighbourhood
    std::vector<std::uint32_t> first_column_, known_;  // by group: columns of sixteen slots
    std::vector<float> trust_, next_trust_, perspective_, relationship_, records_;
    std::vector<std::uint8_t> age_, avoids_, degree_;
    std::vector<float> death_;  // chance, by age
};

}  // namespace adem::bench::w1
