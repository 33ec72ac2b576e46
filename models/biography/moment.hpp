#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "engine/state/world.hpp"
#include "models/state/household.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// What one resident feels, each on the scale of its column.
struct Feelings {
    Keyed<float, Institution> trust{};
    float people = 0, loneliness = 0, expectation = 0, mark = 0;
    float perspective = 0;  ///< mean of the seven life domains
};

/// One resident and what is tied to her, as the world shows them between two months. Others are known by identity,
/// since rows change.
struct LifeMoment {
    Month month;
    std::size_t neighbourhood = 0;

    std::int16_t age = 0;  ///< months
    std::int16_t months_here = 0;
    HouseholdRole role = HouseholdRole::single;
    bool employed = false;
    std::uint8_t children_born = 0;
    Feelings feelings;

    Identity household, dwelling;
    bool in_debt = false, on_assistance = false;
    IncomeClass income = IncomeClass::low;
    std::uint8_t home_improved = 0;               ///< ImprovementBit
    std::map<Identity, std::int16_t> housemates;  ///< with their age in months

    Keyed<float, Service> need{};
    Keyed<std::uint8_t, Service> need_known{};
    Keyed<HelpOutcome, Service> outcome{};
    Keyed<Stance, Service> stance{};
    Keyed<Identity, Service> contact{};

    Identity face;  ///< the professional known from the street
    Role role_of_face = Role::teacher;
    std::map<Identity, TieContext> ties;  ///< without those within a household

    Identity initiative;
    std::uint8_t takes_part_in = 0, voice = 0;
    bool protests = false;

    std::map<Identity, ProgrammeState> projects;  ///< of the neighbourhood
    std::uint64_t fingerprint = 0;                ///< of all that the resident's own columns hold, references left out
};

/// Nothing when the resident is not in the world.
std::optional<LifeMoment> moment_of(const World& world, Identity resident);

}  // namespace adem::model
