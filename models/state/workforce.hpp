#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

/// The twelve months that a running count looks back on.
enum class MonthOfYear : std::uint8_t { m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 };

}  // namespace adem::model

namespace adem {
template <>
struct Vocabulary<model::MonthOfYear> {
    static constexpr auto names =
        std::to_array<std::string_view>({"m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"});
};
}  // namespace adem

/// What professionals are to a neighbourhood beyond the help they give.
namespace adem::model {

/// A professional whom one knows from the street, a place or the school, without a case.
struct KnownFace : Column<Resident, Ref<Worker>> {
    static constexpr ColumnInfo info{"known_face", "", 0, 0, "The professional one knows from the street or a place"};
};
struct TimesMet : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"times_met", "1", 0, 255, "Meetings with the known face that one remembers"};
};

/// Outsider 0; else the background group of a worker who lives here, plus 1.
struct HomeGroup : Column<Worker, std::uint8_t> {
    static constexpr ColumnInfo info{"home_group", "", 0, 3,
                                     "Comes from elsewhere 0, lives here 1 + own background group"};
};

struct LocalInformation : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "local_information", "1", 0, 1, "How well institutions know the neighbourhood", 0.3};
};
struct InformationNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "information_norm", "1", 0, 1, "How well institutions knew the neighbourhood at the start", 0.3};
};
struct SchoolQuality : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "school_quality",
        "1",
        0,
        1,
        "What the teachers here can do for a child: skill, knowledge of the place, posts filled",
        0.5};
};
struct SchoolQualityNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"school_quality_norm", "1", 0, 1, "School quality at the start", 0.5};
};
struct LeftByMonth : Column<Neighbourhood, Keyed<std::uint16_t, MonthOfYear>> {
    static constexpr ColumnInfo info{"left_by_month", "person", 0, 65535,
                                     "Workers who left in each of the last twelve months"};
};

}  // namespace adem::model
