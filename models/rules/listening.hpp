#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "models/rules/introduction.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/units.hpp"

namespace adem::model {

using Visitors = Every<Resident, In<Need>, InOut<NeedKnown>, InOut<StanceToService>, InOut<FailuresInARow>,
                       InOut<ContactPerson>, InOut<Match>, InOut<RelationMonths>>;

struct DeskVisitor {
    Visitors::Individual who;
    Service service;  ///< needed most, and without a contact person
    double rank;
};

/// Who comes to a listening desk: so many of those with a need and no contact person for it, whether they see the need
/// or not; who has given up on the service comes less easily.
///
///     visitors = ⌊desks per 10,000 · residents / 10,000 · visitors of a desk + u⌋
///     weight = need · (given up: times s)
struct Listening {
    static constexpr std::string_view name = "listening";
    Lever<float> desks;
    Parameter<float> visitors, shyness, warmth, weight, heard;

    std::vector<DeskVisitor> visitors_of(const Visitors& residents, double number_of_residents, double u,
                                         const auto& draw) const {
        std::vector<DeskVisitor> found;
        for (const auto who : residents) {
            if (nothing(who.get<Need>())) continue;
            const auto service = service_missed(who);
            if (!service) continue;
            const bool shy = who.get<StanceToService>()[*service] == Stance::given_up;
            found.push_back({who, *service, draw.of(who).rank(who.get<Need>()[*service] * (shy ? shyness.value : 1))});
        }
        std::sort(found.begin(), found.end(), [](const DeskVisitor& a, const DeskVisitor& b) {
            return a.rank != b.rank ? a.rank > b.rank : a.who.identity() < b.who.identity();
        });
        const double many = std::floor(desks * visitors * number_of_residents / ten_thousand + u);
        if (many < static_cast<double>(found.size())) found.erase(found.begin() + static_cast<int>(many), found.end());
        return found;
    }

    static void describe(auto& d) {
        d.lever("access.listening_desks", &Listening::desks, {0, "desk per 10000 residents", 0, 50}, assumption,
                "Desks where somebody listens, without forms or conditions");
        d.param("visitors", &Listening::visitors, {15, "person/desk/month", 0, 1000}, LogNormal{15, 0.5}, assumption,
                "Visitors that a desk has time for, and who come");
        d.param("shyness", &Listening::shyness, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "How easily those come who have given up, relative to others");
        d.param("warmth", &Listening::warmth, {0.7, "1", 0, 1}, Uniform{0.4, 1}, assumption,
                "Chance that the hand-over to a professional succeeds");
        d.param("weight", &Listening::weight, {0.5, "1", 0, 10}, Uniform{0, 1}, assumption,
                "Weight of the experience of being listened to; 0: no effect on trust");
        d.param("heard", &Listening::heard, {0.7, "1", 0, 1}, Beta{7, 3}, assumption,
                "Fairness, and effect, as felt by who is listened to");
    }
};

}  // namespace adem::model
