#include "models/mechanisms/community_spirit.hpp"
#include "models/mechanisms/crime.hpp"
#include "models/mechanisms/disorder.hpp"
#include "models/mechanisms/enforcement.hpp"
#include "models/mechanisms/expectation.hpp"
#include "models/mechanisms/greening.hpp"
#include "models/mechanisms/home_and_street.hpp"
#include "models/mechanisms/lessons.hpp"
#include "models/mechanisms/life_domains.hpp"
#include "models/mechanisms/loneliness.hpp"
#include "models/mechanisms/neighbourhood_rating.hpp"
#include "models/mechanisms/perceived_nuisance.hpp"
#include "models/mechanisms/physical_state.hpp"
#include "models/mechanisms/place_drift.hpp"
#include "models/mechanisms/police_checks.hpp"
#include "models/mechanisms/programme_approval.hpp"
#include "models/mechanisms/programme_awareness.hpp"
#include "models/mechanisms/reputation.hpp"
#include "models/mechanisms/retreat.hpp"
#include "models/mechanisms/supervision.hpp"
#include "models/mechanisms/victimisation.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase community() { return every("community", CommunitySpirit{}, ReputationChange{}, Victimisation{}, PoliceChecks{}); }
Phase liveability() {
    return phase<Neighbourhood>("liveability", PhysicalState{}, Greening{}, Supervision{}, EnforcementLevel{},
                                PlaceDrifts{}, DisorderChange{}, CrimeChange{}, Retreat{});
}
Phase perception() {
    return phase<Resident>("perception", PerceivedNuisanceChange{}, NeighbourhoodRatingChange{}, ProgrammeAwareness{},
                           ProgrammeApproval{});
}
Phase life_domains() {
    return phase<Resident>("life domains", Lessons{}, LonelinessChange{}, LifeDomainsChange{}, HomeAndStreet{},
                           ExpectationChange{});
}

}  // namespace adem::model::phases
