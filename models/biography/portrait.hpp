#pragma once

#include <vector>

#include "engine/state/world.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// By what a resident can be chosen for a story and compared with others.
struct Portrait {
    Identity who;
    int age = 0;  ///< years
    Sex sex = Sex::woman;
    HouseholdRole role = HouseholdRole::single;
    bool lives_alone = false, with_partner = false, single_parent = false;
    int children = 0;  ///< younger than 18, in the household
    bool in_debt = false, on_assistance = false;
    IncomeClass income = IncomeClass::low;
    Tenure tenure = Tenure::social_rent;
    bool employed = false;
    Education education = Education::none;
    Background background = Background::netherlands;
    float loneliness = 0, health = 0, perspective = 0;
    int needs = 0;  ///< kinds of help needed
    bool gave_up = false, active = false, vulnerable = false;
};

/// Of everybody in the world's named neighbourhoods, the first so many of all; in the order of identities.
std::vector<Portrait> portraits_of_all(const World& world, std::size_t neighbourhoods);

}  // namespace adem::model
