#pragma once

#include "models/state/entities.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What residents talk about: each institution, people, and the future. The institutions come first, in their order.
enum class Topic : std::uint8_t {
    municipality,
    housing_corporation,
    police,
    school,
    care,
    national_government,
    people,
    future
};

constexpr Topic topic_of(Institution institution) { return static_cast<Topic>(institution); }

/// Trust and expectation side by side, as others hear them this month: what one reads of many people lies together.
struct Opinions : Column<Resident, Keyed<float, Topic>> {
    static constexpr ColumnInfo info{"opinions", "1", 0, 1, "Trust and expectation as others hear them this month",
                                     0.5};
};

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::Topic> {
    static constexpr auto names = std::to_array<std::string_view>(
        {"municipality", "housing_corporation", "police", "school", "care", "national_government", "people", "future"});
};

}  // namespace adem
