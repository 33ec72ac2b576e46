#include "models/mechanisms/discover_assets.hpp"
#include "models/mechanisms/good_stories.hpp"
#include "models/mechanisms/initiatives.hpp"
#include "models/mechanisms/invitations.hpp"
#include "models/mechanisms/stories.hpp"
#include "models/mechanisms/taking_part.hpp"
#include "models/mechanisms/talk.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/trust_from_faces.hpp"
#include "models/mechanisms/trust_from_known_face.hpp"
#include "models/mechanisms/trust_returns.hpp"
#include "models/phases.hpp"

namespace adem::model::phases {

Phase talk() { return phase<Resident>("talk", Talk{}, GoodStories{}, Stories{}); }
Phase trust() {
    return phase<Resident>("trust", TrustFromExperience{}, TrustReturns{}, TrustFromFaces{}, TrustFromKnownFace{});
}
Phase taking_part() { return phase<Resident>("taking part", Invitations{}, TakingPart{}); }
Phase initiatives() { return every("initiatives", DiscoverAssets{}, Initiatives{}); }

}  // namespace adem::model::phases
