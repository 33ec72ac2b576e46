#include "models/mechanisms/community_spirit.hpp"
#include "models/mechanisms/crime.hpp"
#include "models/mechanisms/disorder.hpp"
#include "models/mechanisms/expectation.hpp"
#include "models/mechanisms/growing_up.hpp"
#include "models/mechanisms/lessons.hpp"
#include "models/mechanisms/life_domains.hpp"
#include "models/mechanisms/loneliness.hpp"
#include "models/mechanisms/lure_of_crime.hpp"
#include "models/mechanisms/perception.hpp"
#include "models/mechanisms/physical_state.hpp"
#include "models/mechanisms/programme_approval.hpp"
#include "models/mechanisms/programme_awareness.hpp"
#include "models/mechanisms/reputation.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase community() { return every("community", CommunitySpirit{}, ReputationChange{}); }
Phase liveability() { return phase<Neighbourhood>("liveability", PhysicalState{}, DisorderChange{}, CrimeChange{}); }
Phase perception() { return phase<Resident>("perception", Perception{}, ProgrammeAwareness{}, ProgrammeApproval{}); }
Phase life_domains() {
    return phase<Resident>("life domains", Lessons{}, LonelinessChange{}, GrowingUp{}, LifeDomainsChange{},
                           ExpectationChange{}, LureOfCrime{});
}

}  // namespace adem::model::phases
