#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/life_circumstances.hpp"
#include "models/rules/life_coupling.hpp"
#include "models/rules/services.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The seven life domains tend to what one's own means, the other domains and circumstances allow.
///
///     d' = d + speed · (d* − d),   d* = own + coupling · K (d − own) − burden · need + (place, work, debt,
///     loneliness, strain)
///
/// K is the 7×7 matrix of rules/life_coupling.hpp. The place (rules/life_circumstances.hpp) counts as far as it differs
/// from its usual state, need by the services of the domain; somebody without needs in a place as usual stays at their
/// own means. Being without work, debts, loneliness and the strain of a separation weigh on theirs.
struct LifeDomainsChange {
    static constexpr std::string_view name = "life_domains";
    static constexpr std::string_view about = "life domains tend to what means, each other, needs and place allow";
    Parameter<float> speed, coupling, burden;
    LifeCoupling between;
    LifeCircumstances circumstances;

    static void describe(auto& d) {
        using M = LifeDomainsChange;
        d.param("speed", &M::speed, {0.03, "1/month", 0, 1}, Beta{3, 97}, assumption,
                "share of the gap to the target closed in a month");
        d.param("coupling", &M::coupling, {1, "1", -2, 2}, Normal{1, 0.5}, assumption,
                "strength of the coupling between domains; 0: none");
        d.param("burden", &M::burden, {0.25, "1", 0, 1}, Beta{5, 15}, assumption,
                "how much a full need lowers its domain's target");
        d.rule(&M::between);
        d.rule(&M::circumstances);
    }

    void operator()(InOut<LifeDomains> domains, In<OwnMeans> own, In<Need> need, In<AgeMonths> age,
                    In<Employed> employed, In<Loneliness> loneliness, My<HouseholdOf, ProblemDebt> debt,
                    My<HouseholdOf, FamilyStress> stress, Here<Disorder> disorder, Here<DisorderNorm> usual_disorder,
                    Here<PhysicalQuality> quality, Here<PhysicalNorm> usual_quality) const {
        DomainVector lift = between.lift(domains, own);
        lift *= coupling;
        for (const Service service : all_of<Service>())
            lift[static_cast<int>(domain_of(service))] -= burden * need[service];
        circumstances.weigh_on(
            lift, {usual_disorder - disorder, quality - usual_quality, circumstances.lacks_work(age, employed != 0),
                   debt && debt.value() != 0, stress && stress.value() != 0, loneliness});
        for (const Domain domain : all_of<Domain>()) {
            const float target = own[domain] + lift[static_cast<int>(domain)];
            domains[domain] = math::clamp01(domains[domain] + speed * (target - domains[domain]));
        }
    }
};

}  // namespace adem::model
