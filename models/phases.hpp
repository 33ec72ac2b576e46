#pragma once

#include "engine/mechanism.hpp"

/// The phases of a month and the mechanisms in each, in files of a handful, so that a changed mechanism compiles anew
/// without the others.
namespace adem::model::phases {

// month_and_policy.cpp
Phase month_opens();
Phase the_times();
Phase remembering_the_start();
Phase politics();
Phase shocks();
Phase homes();
Phase demolition();
Phase programmes();
Phase promises();
Phase the_bill();
Phase the_books();

// workforce_and_help.cpp
Phase posts();
Phase workforce();
Phase hiring();
Phase asking_for_help();
Phase answering();
Phase outcome_of_help();

// population.cpp
Phase time_at_address();
Phase births_deaths_and_moving();
Phase households();
Phase turnover_in_place();
Phase new_in_place();
Phase a_month_older();

// life_events_and_ties.cpp
Phase the_region();
Phase youth();
Phase relief();
Phase debts();
Phase work();
Phase needs();
Phase ties_fade();
Phase meeting();

// trust_and_taking_part.cpp
Phase talk();
Phase trust();
Phase taking_part();
Phase initiatives();

// place_and_life.cpp
Phase community();
Phase liveability();
Phase perception();
Phase life_domains();

// observation.cpp
Phase survey();

}  // namespace adem::model::phases
