#pragma once

#include <algorithm>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/introduction.hpp"
#include "models/rules/needs.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/resident.hpp"

/// Who is to be visited, and in which order.
namespace adem::model {

using Avoiders =
    Every<Resident, In<Need>, In<BackgroundOf>, InOut<NeedKnown>, InOut<StanceToService>, InOut<FailuresInARow>,
          InOut<ContactPerson>, InOut<Match>, InOut<RelationMonths>, InOut<OutreachTries>, WithTies>;

struct Avoider {
    Avoiders::Individual who;
    Service service;
    bool followed_up;  ///< visited before in vain, and the case is still open
    double rank;
};

/// Needs help and does not come: has given up, is wary, or does not see the need.
inline bool stays_away(const auto& who, Service service) {
    if (who.template get<Need>()[service] <= 0 || who.template get<ContactPerson>()[service]) return false;
    return who.template get<StanceToService>()[service] != Stance::open || who.template get<NeedKnown>()[service] == 0;
}

/// Which cases are open. After so many visits in vain a case is closed, and in a month opened anew with some chance.
struct CaseKeeping {
    static constexpr std::string_view name = "case_keeping";
    Lever<int> persistence;
    Parameter<float> reopens;

    /// Those who stay away and whose case is open: first who is followed up, then the others, the greater the need the
    /// sooner.
    std::vector<Avoider> in_order(const Avoiders& residents, const auto& visit) const {
        std::vector<Avoider> found;
        for (const auto who : residents) {
            if (nothing(who.get<Need>())) continue;
            const Draws own = visit.of(who);
            std::uint8_t& tries = who.get<OutreachTries>();
            const bool closed = persistence > 0 && tries >= persistence;
            if (persistence == 0 || (closed && own.chance(reopens, service_count + service_count))) tries = 0;
            if (closed && tries > 0) continue;
            for (const Service service : all_of<Service>())
                if (stays_away(who, service))
                    found.push_back(
                        {who, service, tries > 0, own.rank(who.get<Need>()[service], static_cast<unsigned>(service))});
        }
        std::sort(found.begin(), found.end(), [](const Avoider& a, const Avoider& b) {
            if (a.followed_up != b.followed_up) return a.followed_up;
            return a.rank != b.rank ? a.rank > b.rank : a.who.identity() < b.who.identity();
        });
        return found;
    }
    void visited_in_vain(const Avoiders::Individual& who) const {
        if (who.get<OutreachTries>() < persistence) ++who.get<OutreachTries>();
    }

    static void describe(auto& d) {
        d.lever("access.persistence", &CaseKeeping::persistence, {0, "visit", 0, 24}, assumption,
                "Visits before a case is closed; 0: nobody is followed up");
        d.param("reopens", &CaseKeeping::reopens, {0.04, "1/month", 0, 1}, Beta{2, 48}, assumption,
                "Chance that a closed case is opened again");
    }
};

}  // namespace adem::model
