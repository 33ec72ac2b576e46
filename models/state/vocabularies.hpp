#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/state/vocabulary.hpp"
#include "models/state/categories.hpp"

/// The closed lists of the neighbourhood model. Their words appear in scenarios, results and documents.
namespace adem::model {

enum class Institution : std::uint8_t { municipality, housing_corporation, police, school, care, national_government };

/// The seven life domains of the report Perspectief bieden (Verwey-Jonker Instituut, 2021).
enum class Domain : std::uint8_t {
    upbringing,
    schooling,
    social_functioning,
    work_and_income,
    health,
    housing,
    safety
};

/// Help that a resident can ask for; each has its own role, institution and life domain (models/rules/services.hpp).
enum class Service : std::uint8_t { social_support, debt_help, mental_health, youth_work, housing_help, safety_help };

enum class Role : std::uint8_t {
    teacher,
    beat_officer,
    social_worker,
    caretaker,
    youth_worker,
    debt_counsellor,
    mental_health_worker,
    community_builder,
    area_manager
};

/// Towards one service: open; wary after failures; given up after more, which takes long to come back from by oneself.
enum class Stance : std::uint8_t { open, wary, given_up };

/// What came of asking for help this month.
enum class HelpOutcome : std::uint8_t { none, waiting, helped, failed };

enum class TieContext : std::uint8_t { household, kin, street, school, association, place };

enum class AssetType : std::uint8_t { residents, associations, institutions, places, economy, heritage };

enum class ProgrammeState : std::uint8_t { planned, starting, active, ended, stopped };

/// Lines of the bill. Planned and spent are kept for each.
enum class CostLine : std::uint8_t {
    wages,
    recruitment,
    tenders,
    programme_start,
    programme_running,
    programme_closing,
    outreach,
    grants,
    maintenance,
    works,
    places,
    relief,
    enforcement,
    supervision,
    greening,
    renovation,
    energy_works,
    participation,
    listening_desk,
    coordination,
    enterprise,
    schooling,
    parenting,
    health,
    training,
    governance,
    delay,
    reserve
};

/// What an administration counts in a month.
enum class Flow : std::uint8_t {
    help_requested,
    help_given,
    help_failed,
    help_waiting,
    contact_hours,
    promises_made,
    promises_kept,
    promises_broken,
    promises_explained,
    workers_hired,
    workers_left,
    programmes_started,
    programmes_stopped,
    initiatives_started,
    initiatives_ended,
    invited,
    joined,
    outreach_contacts,
    voice_used,
    voice_explained,
    voice_ignored,
    protests,
    incidents,
    victims,
    moved_out,
    moved_in,
    moved_within,
    born,
    died,
    jobs_found,
    jobs_lost,
    debts_entered,
    debts_left,
    school_completed,
    school_left,
    referrals,
    referrals_lost,
    signalled_early,
    stories_told,
    misuse,
    accountability_hours,
    coordination_hours,
    network_hours,
    partners_left,
    works_delayed
};

/// Bits of the cohort a resident belongs to, set when the run begins (newcomers: when they arrive).
enum CohortBit : std::uint8_t { cohort_stayer = 1, cohort_vulnerable = 2, cohort_child = 4, cohort_newcomer = 8 };

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::Institution> {
    static constexpr auto names = std::to_array<std::string_view>(
        {"municipality", "housing_corporation", "police", "school", "care", "national_government"});
};
template <>
struct Vocabulary<model::Domain> {
    static constexpr auto names = std::to_array<std::string_view>(
        {"upbringing", "schooling", "social_functioning", "work_and_income", "health", "housing", "safety"});
};
template <>
struct Vocabulary<model::Service> {
    static constexpr auto names = std::to_array<std::string_view>(
        {"social_support", "debt_help", "mental_health", "youth_work", "housing_help", "safety_help"});
};
template <>
struct Vocabulary<model::Role> {
    static constexpr auto names = std::to_array<std::string_view>(
        {"teacher", "beat_officer", "social_worker", "caretaker", "youth_worker", "debt_counsellor",
         "mental_health_worker", "community_builder", "area_manager"});
};
template <>
struct Vocabulary<model::Stance> {
    static constexpr auto names = std::to_array<std::string_view>({"open", "wary", "given_up"});
};
template <>
struct Vocabulary<model::HelpOutcome> {
    static constexpr auto names = std::to_array<std::string_view>({"none", "waiting", "helped", "failed"});
};
template <>
struct Vocabulary<model::TieContext> {
    static constexpr auto names =
        std::to_array<std::string_view>({"household", "kin", "street", "school", "association", "place"});
};
template <>
struct Vocabulary<model::AssetType> {
    static constexpr auto names =
        std::to_array<std::string_view>({"residents", "associations", "institutions", "places", "economy", "heritage"});
};
template <>
struct Vocabulary<model::ProgrammeState> {
    static constexpr auto names =
        std::to_array<std::string_view>({"planned", "starting", "active", "ended", "stopped"});
};
template <>
struct Vocabulary<model::CostLine> {
    static constexpr auto names = std::to_array<std::string_view>({"wages",
                                                                   "recruitment",
                                                                   "tenders",
                                                                   "programme_start",
                                                                   "programme_running",
                                                                   "programme_closing",
                                                                   "outreach",
                                                                   "grants",
                                                                   "maintenance",
                                                                   "works",
                                                                   "places",
                                                                   "relief",
                                                                   "enforcement",
                                                                   "supervision",
                                                                   "greening",
                                                                   "renovation",
                                                                   "energy_works",
                                                                   "participation",
                                                                   "listening_desk",
                                                                   "coordination",
                                                                   "enterprise",
                                                                   "schooling",
                                                                   "parenting",
                                                                   "health",
                                                                   "training",
                                                                   "governance",
                                                                   "delay",
                                                                   "reserve"});
};
template <>
struct Vocabulary<model::Flow> {
    static constexpr auto names = std::to_array<std::string_view>({"help_requested",
                                                                   "help_given",
                                                                   "help_failed",
                                                                   "help_waiting",
                                                                   "contact_hours",
                                                                   "promises_made",
                                                                   "promises_kept",
                                                                   "promises_broken",
                                                                   "promises_explained",
                                                                   "workers_hired",
                                                                   "workers_left",
                                                                   "programmes_started",
                                                                   "programmes_stopped",
                                                                   "initiatives_started",
                                                                   "initiatives_ended",
                                                                   "invited",
                                                                   "joined",
                                                                   "outreach_contacts",
                                                                   "voice_used",
                                                                   "voice_explained",
                                                                   "voice_ignored",
                                                                   "protests",
                                                                   "incidents",
                                                                   "victims",
                                                                   "moved_out",
                                                                   "moved_in",
                                                                   "moved_within",
                                                                   "born",
                                                                   "died",
                                                                   "jobs_found",
                                                                   "jobs_lost",
                                                                   "debts_entered",
                                                                   "debts_left",
                                                                   "school_completed",
                                                                   "school_left",
                                                                   "referrals",
                                                                   "referrals_lost",
                                                                   "signalled_early",
                                                                   "stories_told",
                                                                   "misuse",
                                                                   "accountability_hours",
                                                                   "coordination_hours",
                                                                   "network_hours",
                                                                   "partners_left",
                                                                   "works_delayed"});
};

}  // namespace adem
