#include "models/mechanisms/ageing.hpp"
#include "models/mechanisms/arrivals.hpp"
#include "models/mechanisms/couples_form.hpp"
#include "models/mechanisms/couples_separate.hpp"
#include "models/mechanisms/education_ends.hpp"
#include "models/mechanisms/fertility.hpp"
#include "models/mechanisms/homes_for_singles.hpp"
#include "models/mechanisms/household_composition.hpp"
#include "models/mechanisms/leaving_home.hpp"
#include "models/mechanisms/mortality.hpp"
#include "models/mechanisms/moving_in.hpp"
#include "models/mechanisms/moving_out.hpp"
#include "models/mechanisms/new_in_place.hpp"
#include "models/mechanisms/school_to_work.hpp"
#include "models/mechanisms/shrinking.hpp"
#include "models/mechanisms/time_at_address.hpp"
#include "models/mechanisms/turnover_in_place.hpp"
#include "models/mechanisms/vacant_dwellings.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase time_at_address() { return phase<Resident>("time at the address", TimeAtAddress{}); }
Phase births_deaths_and_moving() {
    return phase<Resident>("births, deaths and moving", Mortality{}, Fertility{}, LeavingHome{}, MovingOut{})
        .only(During::run);
}
Phase households() {
    return every("households", Arrivals{}, HouseholdComposition{}, CouplesSeparate{}, CouplesForm{}, VacantDwellings{},
                 HomesForSingles{}, MovingIn{})
        .only(During::run);
}
Phase the_region() { return phase<Neighbourhood>("the region", Shrinking{}).only(During::run); }
Phase turnover_in_place() { return every("turnover in place", TurnoverInPlace{}).only(During::settling); }
Phase new_in_place() { return phase<Resident>("new in place", NewInPlace{}).only(During::settling); }

Phase a_month_older() { return phase<Resident>("a month older", Ageing{}, EducationEnds{}, SchoolToWork{}).only(During::run); }

}  // namespace adem::model::phases
