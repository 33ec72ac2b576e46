#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

#include "engine/base/month.hpp"
#include "models/rules/promise_outcome.hpp"
#include "models/state/participation.hpp"
#include "models/state/vocabularies.hpp"

/// What can be told of one resident's life: what state shows to have happened, and nothing else.
namespace adem::model {

enum class EventKind : std::uint8_t {
    // Household
    child_born,
    child_born_in_household,
    member_came,
    member_died,
    member_left,
    partner_left,
    separated,
    moved_in_with_other,
    home_of_own,
    moved_within,
    moved_to_other_place,
    home_renovated,
    home_insulated,
    // Work and money
    work_found,
    work_lost,
    work_ended,
    school_completed,
    school_left,
    debt_began,
    debt_ended,
    assistance_began,
    assistance_ended,
    income_rose,
    income_fell,
    // Needs and help, by service
    need_arose,
    need_seen,
    contact_left,
    contact_handed_over,
    contact_ended,
    contact_came,
    help_awaited,
    help_given,
    help_failed,
    need_met,
    need_passed,
    became_wary,
    gave_up,
    open_again,
    reconsidered,
    // Professionals known by face, by role
    face_came,
    face_left,
    face_lost,
    // People, by context of the tie
    tie_began,
    tie_faded,
    tie_gone,
    // Promises, by institution
    promise_kept,
    promise_broken,
    promise_explained,
    // Taking part
    joined_initiative,
    left_initiative,
    initiative_ended,
    gave_input,
    input_used,
    input_explained,
    input_ignored,
    protest_began,
    protest_ended,
    // Feelings, in clear steps
    trust_rose,
    trust_fell,
    people_rose,
    people_fell,
    loneliness_rose,
    loneliness_fell,
    expectation_rose,
    expectation_fell,
    mark_rose,
    mark_fell,
    perspective_rose,
    perspective_fell,
    // The neighbourhood
    project_began,
    project_ended,
    // The end of the story
    died,
    moved_away,
    left_home,
    left_partner,
    gone
};

/// What the subject of an event is a word of; `none`: it has none and is 0.
enum class SubjectOf : std::uint8_t { none, service, role, context, institution, process };

constexpr SubjectOf subject_of(EventKind kind) {
    const auto between = [=](EventKind first, EventKind last) { return kind >= first && kind <= last; };
    if (between(EventKind::need_arose, EventKind::reconsidered)) return SubjectOf::service;
    if (between(EventKind::face_came, EventKind::face_lost)) return SubjectOf::role;
    if (between(EventKind::tie_began, EventKind::tie_gone)) return SubjectOf::context;
    if (between(EventKind::promise_kept, EventKind::promise_explained)) return SubjectOf::institution;
    if (between(EventKind::trust_rose, EventKind::trust_fell)) return SubjectOf::institution;
    return kind == EventKind::gave_input ? SubjectOf::process : SubjectOf::none;
}

/// Whether an event says at which level something now is.
constexpr bool has_level(EventKind kind) {
    return kind >= EventKind::trust_rose && kind <= EventKind::perspective_fell;
}

/// Whether events of one kind are told together whatever their subjects.
constexpr bool joins_subjects(EventKind kind) {
    return kind >= EventKind::face_came && kind <= EventKind::promise_explained;
}

/// Whether it is about a tie with another resident.
constexpr bool is_tie(EventKind kind) { return kind >= EventKind::tie_began && kind <= EventKind::tie_gone; }

/// Whether it happened around the resident and not to the resident.
constexpr bool is_around(EventKind kind) {
    return kind == EventKind::project_began || kind == EventKind::project_ended;
}

/// Whether nothing of this resident can be told after it.
constexpr bool ends_story(EventKind kind) { return kind >= EventKind::died; }

struct Event {
    Month month;  ///< after so many months it was there; 1: it happened in the first month
    EventKind kind = EventKind::gone;
    std::uint8_t subject = 0;
    std::int16_t level = 0;  ///< in hundredths of the scale (of a mark: hundredths of a point); 0 when it has none

    auto operator<=>(const Event&) const = default;
};

}  // namespace adem::model

namespace adem {
template <>
struct Vocabulary<model::EventKind> {
    static constexpr auto names = std::to_array<std::string_view>({"child_born",
                                                                   "child_born_in_household",
                                                                   "member_came",
                                                                   "member_died",
                                                                   "member_left",
                                                                   "partner_left",
                                                                   "separated",
                                                                   "moved_in_with_other",
                                                                   "home_of_own",
                                                                   "moved_within",
                                                                   "moved_to_other_place",
                                                                   "home_renovated",
                                                                   "home_insulated",
                                                                   "work_found",
                                                                   "work_lost",
                                                                   "work_ended",
                                                                   "school_completed",
                                                                   "school_left",
                                                                   "debt_began",
                                                                   "debt_ended",
                                                                   "assistance_began",
                                                                   "assistance_ended",
                                                                   "income_rose",
                                                                   "income_fell",
                                                                   "need_arose",
                                                                   "need_seen",
                                                                   "contact_left",
                                                                   "contact_handed_over",
                                                                   "contact_ended",
                                                                   "contact_came",
                                                                   "help_awaited",
                                                                   "help_given",
                                                                   "help_failed",
                                                                   "need_met",
                                                                   "need_passed",
                                                                   "became_wary",
                                                                   "gave_up",
                                                                   "open_again",
                                                                   "reconsidered",
                                                                   "face_came",
                                                                   "face_left",
                                                                   "face_lost",
                                                                   "tie_began",
                                                                   "tie_faded",
                                                                   "tie_gone",
                                                                   "promise_kept",
                                                                   "promise_broken",
                                                                   "promise_explained",
                                                                   "joined_initiative",
                                                                   "left_initiative",
                                                                   "initiative_ended",
                                                                   "gave_input",
                                                                   "input_used",
                                                                   "input_explained",
                                                                   "input_ignored",
                                                                   "protest_began",
                                                                   "protest_ended",
                                                                   "trust_rose",
                                                                   "trust_fell",
                                                                   "people_rose",
                                                                   "people_fell",
                                                                   "loneliness_rose",
                                                                   "loneliness_fell",
                                                                   "expectation_rose",
                                                                   "expectation_fell",
                                                                   "mark_rose",
                                                                   "mark_fell",
                                                                   "perspective_rose",
                                                                   "perspective_fell",
                                                                   "project_began",
                                                                   "project_ended",
                                                                   "died",
                                                                   "moved_away",
                                                                   "left_home",
                                                                   "left_partner",
                                                                   "gone"});
};
}  // namespace adem
