#pragma once

#include <bitset>
#include <cstddef>

namespace adem {

/// Which of an address's first numbers were already asked for; for builds that check draws (ADEM_CHECK_DRAWS).
/// Two decisions on one number are secretly the same decision, so asking twice is a programmer's error.
class SeenDraws {
  public:
    static constexpr std::size_t capacity = 64;

    /// True the first time that an index is noted, and for every index that is too high to be kept.
    bool first_time(std::size_t index) {
        if (index >= capacity) return true;
        const bool first = !seen_.test(index);
        seen_.set(index);
        return first;
    }

  private:
    std::bitset<capacity> seen_;
};

}  // namespace adem
