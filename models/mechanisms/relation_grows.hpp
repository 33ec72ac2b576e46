#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Resident and contact person get to know each other by meeting; without meetings familiarity fades.
///
///     f' = f + growth · (1 − f)   in a month with a meeting,    f' = f · (1 − fading)   without one
///
/// The benefit of a relation is concave in its length: a third of what fifteen years bring is reached after two to
/// three; Sandvik et al. (2022), Br. J. Gen. Pract. 72:e84-e90.
struct RelationGrows {
    static constexpr std::string_view name = "relation_grows";
    static constexpr std::string_view about = "Familiarity with the contact person grows by meeting and fades without";
    Parameter<float> growth, fading;

    static void describe(auto& d) {
        d.param("growth", &RelationGrows::growth, {0.06, "1", 0, 1}, LogNormal{0.06, 0.5},
                "assumption; shape: Sandvik et al. 2022", "Share of what is still unknown that one meeting adds");
        d.param("fading", &RelationGrows::fading, {0.01, "1/month", 0, 1}, LogNormal{0.01, 0.5}, assumption,
                "Share that is forgotten in a month without a meeting");
    }

    void operator()(In<ContactPerson> contact, In<OutcomeThisMonth> outcome, InOut<Familiarity> familiarity,
                    InOut<RelationMonths> months) const {
        if (nobody(contact.value()) && nothing(familiarity.value())) return;
        for (const Service service : all_of<Service>()) {
            if (!contact[service] && familiarity[service] <= 0) continue;
            const bool met = outcome[service] == HelpOutcome::helped || outcome[service] == HelpOutcome::failed;
            float& known = familiarity[service];
            known = math::clamp01(met ? known + growth * (1 - known) : known * (1 - fading));
            if (contact[service] && months[service] < longest) ++months[service];
        }
    }

  private:
    static constexpr auto longest = static_cast<std::int16_t>(RelationMonths::info.high);
};

}  // namespace adem::model
