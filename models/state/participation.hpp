#pragma once

#include "models/state/entities.hpp"

/// Taking part in decisions about the place: processes that ask residents, what became of what they said, resistance.
namespace adem::model {

/// What residents are asked about: a plan for one of three agendas, the spending of a budget, or the question put to an
/// assembly drawn by lot.
enum class ProcessKind : std::uint8_t { social, physical, energy, budget, assembly };

/// What became of what somebody said.
enum class VoiceOutcome : std::uint8_t { used, explained, ignored };

/// How somebody was invited this month (Invited), and what she learnt last of her input (VoiceOfMine): nothing, or
/// 1 + VoiceOutcome.
inline constexpr std::uint8_t not_invited = 0, by_a_letter = 1, in_person = 2, by_somebody_known = 3;
inline constexpr std::uint8_t nothing_learnt = 0;

constexpr std::uint8_t bit_of(ProcessKind kind) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind)); }

}  // namespace adem::model

namespace adem {
template <>
struct Vocabulary<model::ProcessKind> {
    static constexpr std::array<std::string_view, 5> names{"social", "physical", "energy", "budget", "assembly"};
};
template <>
struct Vocabulary<model::VoiceOutcome> {
    static constexpr std::array<std::string_view, 3> names{"used", "explained", "ignored"};
};
}  // namespace adem

namespace adem::model {

// Neighbourhood -------------------------------------------------------------------------------------------------------

/// Written by what plans demolition, works or a change of energy; read by what residents do about it.
struct ImposedPlan : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"imposed_plan", "1", 0, 1,
                                     "How much a plan for the place is imposed on residents now; 0: there is none"};
};
/// Written by resistance and by joint preparation; a plan waits while it is above 0.
struct PlanHeldUp : Column<Neighbourhood, std::int16_t> {
    static constexpr ColumnInfo info{"plan_held_up", "month", 0, 600, "Months for which the plan still has to wait"};
};
struct MonthsOfPlan : Column<Neighbourhood, std::int16_t> {
    static constexpr ColumnInfo info{"months_of_plan", "month", 0, 1500, "Months that a plan has been imposed"};
};
struct MonthsToDecision : Column<Neighbourhood, Keyed<std::uint8_t, ProcessKind>> {
    static constexpr ColumnInfo info{"months_to_decision", "month", 0, 255,
                                     "Months until what residents said is decided on; 0: they are not asked now"};
};
struct OpensNow : Column<Neighbourhood, std::uint8_t> {
    static constexpr ColumnInfo info{"opens_now", "bits", 0, 31, "Processes that invite residents this month"};
};
struct VoicesDecided : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"voices_decided", "person", 0, 1e8,
                                     "Residents who learnt last month what became of what they said"};
};
struct EventsNow : Column<Neighbourhood, std::uint8_t> {
    static constexpr ColumnInfo info{"events_now", "event", 0, 255, "Events about the place's stories this month"};
};
struct ResidentMemory : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"resident_memory", "1", 0, 1,
                                     "What residents who are active know and pass on about the place and its people"};
};
struct SupportOfInitiatives : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"support_of_initiatives", "1", 0, 1,
                                     "How far professionals support what residents set up"};
};
struct TrustInResidents : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "trust_in_residents", "1", 0, 1, "Trust of the municipality in what residents take on", 0.5};
};
struct Tension : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"tension", "1", 0, 1, "Conflicts between residents that nobody speaks about"};
};

// Resident ------------------------------------------------------------------------------------------------------------

struct TakesPartIn : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"takes_part_in", "bits", 0, 31, "Processes one has given input to, still open"};
};
struct VoiceOfMine : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"voice_of_mine", "", 0, 3,
                                     "Learnt last: nothing 0, my input is used 1, refused with a reason 2, ignored 3"};
};
struct Protests : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"protests", "1", 0, 1, "Resists the plan for the place"};
};
struct ActiveKnown : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"active_known", "person", 0, 255, "People one knows who are active"};
};

}  // namespace adem::model
