#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/circle.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/governance.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who hears what becomes of a promise: a real set of residents.
///
///     residents: each with the chance `audience`;  a street: who lives within audience / 2 of its middle;
///     those who fare worst: who has a perspective below a limit, with the chance audience / usual share;
///     an initiative: its members
///
/// So audiences of different kinds are of about the same size, but for initiatives. Form: assumption.
struct PromiseAudience {
    static constexpr std::string_view name = "promise_audience";
    Parameter<int> listens_from;
    Parameter<float> fares_worst_below, usual_share;

    static void describe(auto& d) {
        using M = PromiseAudience;
        d.param("listens_from", &M::listens_from, {192, "month", 0, 300}, Uniform{168, 216}, assumption,
                "Age from which promises are noticed");
        d.param("fares_worst_below", &M::fares_worst_below, {0.5, "1", 0, 1}, Beta{10, 10}, assumption,
                "Overall perspective below which one is among those who fare worst");
        d.param("usual_share", &M::usual_share, {0.25, "1", 0.01, 1}, Fixed{}, "by definition",
                "Usual share of the residents who fare worst");
    }

    using Residents = Every<Resident, In<AgeMonths>, In<LifeDomains>, In<ActiveIn>, In<HouseholdOf>, In<ContactPerson>,
                            In<Familiarity>>;
    using Homes = Every<Household>;

    /// `draw.of(resident)` has the numbers of the resident.
    bool hears(const auto& promise, const Residents::Individual& resident, const Homes& homes, const auto& draw) const {
        if (resident.get<AgeMonths>() < listens_from) return false;
        const auto share = static_cast<double>(promise.template get<Audience>());
        switch (promise.template get<AudienceIs>()) {
            case AudienceKind::residents:
                return draw.of(resident).chance(share, promise.identity());
            case AudienceKind::street:
                return lives_near(resident, homes, promise.template get<AudienceStreet>(), 0.5 * share);
            case AudienceKind::vulnerable:
                return overall_perspective(resident.get<LifeDomains>()) < fares_worst_below &&
                       draw.of(resident).chance(share / static_cast<double>(usual_share), promise.identity());
            case AudienceKind::initiative:
                return resident.get<ActiveIn>() &&
                       resident.get<ActiveIn>() == promise.template get<AudienceInitiative>();
        }
        return false;
    }

  private:
    static bool lives_near(const Residents::Individual& resident, const Homes& homes, float middle, double within) {
        if (!resident.get<HouseholdOf>()) return false;
        const double home = place_on_circle(homes[resident.get<HouseholdOf>()].identity(), TieContext::street);
        return distance_on_circle(home, static_cast<double>(middle)) < within;
    }
};

}  // namespace adem::model
