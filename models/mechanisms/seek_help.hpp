#pragma once

#include "models/rules/access.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/services.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents who see a need ask for help or stay away, for each service by itself.
///
///     logit p = base + a · need − b · hassle − stigma − c · [wary] + d · trust in the institution
///              + e · familiarity + g · [has a contact person]
///
/// Who has given up does not ask. Who has a contact person gets appointments. Non-take-up of social assistance, 35 %,
/// falls with need: Inspectie SZW (2021). Form: assumption.
struct SeekHelp {
    static constexpr std::string_view name = "seek_help";
    static constexpr std::string_view about = "Residents with a known need ask for help or stay away";
    Access access;
    Parameter<float> base, need_effect, hassle_effect, wary_effect, trust_effect, familiarity_effect, client_effect;
    Parameter<float, Service> stigma;

    static void describe(auto& d) {
        d.rule(&SeekHelp::access);
        d.param("base", &SeekHelp::base, {-1.5, "1", -10, 10}, Normal{-1.5, 0.5},
                "fitted to non-take-up of 35 %, Inspectie SZW (2021)", "Log odds when all else is 0");
        d.param("need_effect", &SeekHelp::need_effect, {3, "1", 0, 10}, LogNormal{3, 0.4}, assumption,
                "Log odds that the greatest need adds");
        d.param("hassle_effect", &SeekHelp::hassle_effect, {2, "1", 0, 10}, LogNormal{2, 0.4}, assumption,
                "Log odds that a unit of hassle takes away");
        d.param("wary_effect", &SeekHelp::wary_effect, {1, "1", 0, 10}, LogNormal{1, 0.4}, assumption,
                "Log odds that being wary takes away");
        d.param("trust_effect", &SeekHelp::trust_effect, {1.5, "1", 0, 10}, LogNormal{1.5, 0.4}, assumption,
                "Log odds that full trust adds");
        d.param("familiarity_effect", &SeekHelp::familiarity_effect, {1.5, "1", 0, 10}, Uniform{0, 3}, assumption,
                "Log odds that knowing the worker well adds");
        d.param("client_effect", &SeekHelp::client_effect, {1.5, "1", 0, 10}, Uniform{0, 3}, assumption,
                "Log odds that having a contact person adds");
        d.param("stigma", &SeekHelp::stigma, {{0.4, 0.6, 0.6, 0.2, 0.1, 0.2}, "1", 0, 10}, Fixed{}, assumption,
                "Log odds that shame takes away");
    }

    void operator()(In<Need> need, In<NeedKnown> known, In<StanceToService> stance, In<TrustInInstitutions> trust,
                    In<Familiarity> familiarity, In<ContactPerson> contact, InOut<Seeking> seeking,
                    InOut<OutcomeThisMonth> outcome, Draw<"seek_help: asks"> asks) const {
        seeking = {};
        outcome = {};
        if (nothing(known.value())) return;
        for (const Service service : all_of<Service>()) {
            if (known[service] == 0 || need[service] <= 0 || stance[service] == Stance::given_up) continue;
            const double acquaintance =
                familiarity_effect * familiarity[service] + (contact[service] ? client_effect.value : 0);
            const double odds = acquaintance + log_odds(service, need[service], trust[institution_of(service)],
                                                        stance[service] == Stance::wary);
            seeking[service] = asks.chance(math::logistic(odds), static_cast<unsigned>(service)) ? 1 : 0;
        }
    }

    /// Of somebody who knows nobody there.
    double log_odds(Service service, float need, float trust, bool wary) const {
        const float hindrance = hassle_effect * access.hassle() + stigma[service] + (wary ? wary_effect.value : 0);
        return base + need_effect * need - hindrance + trust_effect * trust;
    }
};

}  // namespace adem::model
