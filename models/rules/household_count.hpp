#pragma once

#include <algorithm>

#include "engine/base/identity.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Single, partner or parent: who does not live here as somebody's child or as an other member.
inline bool is_head(HouseholdRole role) {
    return role == HouseholdRole::single || role == HouseholdRole::partner || role == HouseholdRole::parent;
}

/// Who belongs to a household.
struct HouseholdCount {
    int members = 0, adults = 0, minors = 0, earners = 0, heads = 0, children = 0, jobless = 0, oldest_age = -1;
    bool speaker = false;
    Identity oldest;

    void include(const auto& person, int adult_age, const WorkRisk& work) {
        const int age = person.template get<AgeMonths>();
        const HouseholdRole role = person.template get<RoleInHousehold>();
        const Education education = person.template get<EducationOf>();
        const bool adult = age >= 12 * adult_age, works = person.template get<Employed>() != 0;
        ++members;
        ++(adult ? adults : minors);
        earners += works ? 1 : 0;
        jobless += !works && work.in_range(age, education) ? 1 : 0;
        heads += is_head(role) ? 1 : 0;
        children += role == HouseholdRole::child ? 1 : 0;
        speaker = speaker || person.template get<IsReferencePerson>();
        if (age > oldest_age || (age == oldest_age && person.identity() < oldest)) {
            oldest_age = age;
            oldest = person.identity();
        }
    }

    template <class Home>
    void write(const Home& home) const {
        home.template get<Adults>() = limited<Adults>(adults);
        home.template get<Children>() = limited<Children>(minors);
        home.template get<Earners>() = limited<Earners>(earners);
        home.template get<Heads>() = limited<Heads>(heads);
        home.template get<Jobless>() = limited<Jobless>(jobless);
    }

    /// Whether somebody with this position speaks for the household, and what the position has become.
    HouseholdRole position(HouseholdRole role, bool becomes_speaker) const {
        if (becomes_speaker && !is_head(role)) return members == 1 ? HouseholdRole::single : HouseholdRole::other;
        if (!is_head(role)) return role;
        const HouseholdRole without_children = heads > 1 ? HouseholdRole::partner : HouseholdRole::single;
        return children > 0 ? HouseholdRole::parent : without_children;
    }

  private:
    template <class C>
    static std::uint8_t limited(int count) {
        return static_cast<std::uint8_t>(std::min(count, static_cast<int>(C::info.high)));
    }
};

}  // namespace adem::model
