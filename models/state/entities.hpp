#pragma once

#include "engine/state/column.hpp"
#include "models/state/vocabularies.hpp"

/// Who and what there is. Their columns are in the file of the same name.
namespace adem::model {

struct Neighbourhood {
    static constexpr EntityInfo info{"neighbourhood", "A place with its stock, order, assets and money"};
};
struct Dwelling {
    static constexpr EntityInfo info{"dwelling", "A home, occupied by one household or vacant"};
};
struct Household {
    static constexpr EntityInfo info{"household", "People who live together; they move as one"};
};
struct Resident {
    static constexpr EntityInfo info{"resident", "A person who lives in the neighbourhood"};
};
struct Post {
    static constexpr EntityInfo info{"post", "A position for one professional, filled or vacant"};
};
struct Worker {
    static constexpr EntityInfo info{"worker", "A professional who works in the neighbourhood"};
};
struct Programme {
    static constexpr EntityInfo info{"programme", "A project of the policy, from its preparation to its end"};
};
struct Promise {
    static constexpr EntityInfo info{"promise", "An open commitment of an institution to residents"};
};
struct Initiative {
    static constexpr EntityInfo info{"initiative", "Something residents set up themselves"};
};
struct MeetingPlace {
    static constexpr EntityInfo info{"place", "A place to meet"};
};
struct InstitutionHere {
    static constexpr EntityInfo info{"institution", "An institution as it is present in this neighbourhood"};
};

}  // namespace adem::model
