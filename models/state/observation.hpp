#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

/// What is remembered of every resident of the start, to see later who has gained and who has lost.
enum class StartValue : std::uint8_t { perspective, trust_in_municipality, trust_in_people, expectation, rating };

}  // namespace adem::model

namespace adem {
template <>
struct Vocabulary<model::StartValue> {
    static constexpr auto names = std::to_array<std::string_view>(
        {"perspective", "trust_in_municipality", "trust_in_people", "expectation", "rating"});
};
}  // namespace adem

/// What observers keep. No rule about residents reads it.
namespace adem::model {

struct AnswersSurvey : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"answers_survey", "1", 0, 1, "Answers this month's survey"};
};

/// In steps of 1/65535 of the value's range; 0 for who came later.
struct AtStart : Column<Resident, Keyed<std::uint16_t, StartValue>> {
    static constexpr ColumnInfo info{"at_start", "1/65535 of the range", 0, 65535,
                                     "What those who were there at the start felt and had then"};
};

}  // namespace adem::model
