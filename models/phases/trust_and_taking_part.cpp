#include "models/mechanisms/being_active.hpp"
#include "models/mechanisms/climate_of_activity.hpp"
#include "models/mechanisms/conflicts.hpp"
#include "models/mechanisms/connectors.hpp"
#include "models/mechanisms/decisions_on_voice.hpp"
#include "models/mechanisms/discover_assets.hpp"
#include "models/mechanisms/energy_of_residents.hpp"
#include "models/mechanisms/failing_initiatives.hpp"
#include "models/mechanisms/framing.hpp"
#include "models/mechanisms/good_stories.hpp"
#include "models/mechanisms/initiatives.hpp"
#include "models/mechanisms/invitations.hpp"
#include "models/mechanisms/joining_a_process.hpp"
#include "models/mechanisms/municipal_trust.hpp"
#include "models/mechanisms/plan_held_up.hpp"
#include "models/mechanisms/resident_memory.hpp"
#include "models/mechanisms/residents_upkeep.hpp"
#include "models/mechanisms/resistance.hpp"
#include "models/mechanisms/starting_initiatives.hpp"
#include "models/mechanisms/stories.hpp"
#include "models/mechanisms/story_events.hpp"
#include "models/mechanisms/taking_part.hpp"
#include "models/mechanisms/talk.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/trust_from_faces.hpp"
#include "models/mechanisms/trust_from_known_face.hpp"
#include "models/mechanisms/trust_returns.hpp"
#include "models/mechanisms/word_of_voice.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase talk() { return phase<Resident>("talk", Talk{}, GoodStories{}, Stories{}, WordOfVoice{}); }
Phase trust() {
    return phase<Resident>("trust", TrustFromExperience{}, TrustReturns{}, TrustFromFaces{}, TrustFromKnownFace{});
}
Phase taking_part() {
    return phase<Resident>("taking part", Invitations{}, TakingPart{}, BeingActive{}, EnergyOfResidents{},
                           JoiningAProcess{}, Resistance{}, ClimateOfActivity{}, StoryEvents{}, Framing{});
}
Phase initiatives() {
    return every("initiatives", DiscoverAssets{}, Connectors{}, StartingInitiatives{}, Initiatives{},
                 FailingInitiatives{}, DecisionsOnVoice{}, PlanHeldUpByResidents{}, Conflicts{}, ResidentsUpkeep{},
                 ResidentMemoryChange{}, MunicipalTrust{});
}

}  // namespace adem::model::phases
