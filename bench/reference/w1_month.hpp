#pragma once

#include <cstddef>
#include <cstdint>

/// Between the hand-vectorised W1 and its kernel, which is compiled once for each kind of processor. No other header:
/// what the kernel includes must not leave functions in the program that only some processors know.
namespace adem::bench::w1 {

inline constexpr std::size_t lanes = 16;

/// Columns by slot: sixteen slots make a group, the groups of a neighbourhood follow each other, and the slots of the
/// last that no resident fills have trust `nobody`, as has the last slot of all.
struct W1Columns {
    const float* trust;  ///< as it was when the month began
    float* next_trust;
    float* perspective;
    float* relationship;
    std::uint8_t* age;
    std::uint8_t* avoids;
    const std::uint8_t* degree;
    const std::uint32_t* first_column;  ///< by group: which column of `known` is its first
    const std::uint32_t* known;         ///< slots, in columns of sixteen
    const float* death;                 ///< chance, by age
    std::uint32_t seed;
    std::uint32_t month;
};
inline constexpr float nobody = 8;

struct W1Place {
    std::uint32_t number;
    std::uint32_t first_group, last_group;
    std::uint32_t residents;
    float* record;  ///< three means
};

namespace avx512 {
void month_of(const W1Columns& columns, const W1Place& place);
}
namespace avx512_loads {
void month_of(const W1Columns& columns, const W1Place& place);
}
namespace avx2 {
void month_of(const W1Columns& columns, const W1Place& place);
}
namespace any {
void month_of(const W1Columns& columns, const W1Place& place);
}

}  // namespace adem::bench::w1
