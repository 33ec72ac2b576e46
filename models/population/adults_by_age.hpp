#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "models/population/synthesis.hpp"

namespace adem::model {

/// Adults who have no household yet, by sex and year of age, to be taken from nearest to a wanted age.
class AdultsByAge {
  public:
    static constexpr int years = 105;

    void add(const SyntheticPerson& person, std::uint32_t row) { rows(person.sex)[year_of(person)].push_back(row); }

    /// Takes the adult of this sex whose year of age is nearest to `wanted` (of two equally near the younger), not
    /// younger than `low` nor older than `high` (all in months of age); nobody when there is none.
    std::optional<std::uint32_t> take(Sex sex, int wanted, int low, int high) {
        auto& by_year = rows(sex);
        const int first = std::max((low + 11) / 12, 0);             // the first year that lies above `low`
        const int last = std::min((high + 1) / 12 - 1, years - 1);  // the last that lies below `high`
        const int middle = std::clamp(wanted / 12, first, std::max(first, last));
        for (int distance = 0; distance < years; ++distance) {
            for (const int year : {middle - distance, middle + distance}) {
                if (year < first || year > last) continue;
                auto& found = by_year[static_cast<std::size_t>(year)];
                if (found.empty()) continue;
                const std::uint32_t row = found.back();
                found.pop_back();
                return row;
            }
        }
        return std::nullopt;
    }

    /// Takes out those whose flag is set.
    void remove(const std::vector<bool>& gone) {
        for (auto* by_year : {&women_, &men_})
            for (auto& found : *by_year) std::erase_if(found, [&](std::uint32_t row) { return gone[row]; });
    }

    /// All who are left, women first, from young to old.
    std::vector<std::uint32_t> all() const {
        std::vector<std::uint32_t> rows;
        for (const auto* by_year : {&women_, &men_})
            for (const auto& found : *by_year) rows.insert(rows.end(), found.begin(), found.end());
        return rows;
    }

  private:
    using Rows = std::array<std::vector<std::uint32_t>, years>;
    Rows& rows(Sex sex) { return sex == Sex::woman ? women_ : men_; }
    static std::size_t year_of(const SyntheticPerson& person) {
        return std::min(static_cast<std::size_t>(person.age / 12), static_cast<std::size_t>(years - 1));
    }

    Rows women_, men_;
};

}  // namespace adem::model
