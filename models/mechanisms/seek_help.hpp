#pragma once

#include "models/rules/access.hpp"
#include "models/rules/asking.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/services.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents who see a need ask for help or stay away, for each service by itself: rule asking.
///
/// Who has given up does not ask. Who waited in vain may wait on. Who has a contact person gets appointments.
/// Non-take-up of social assistance, 35 %, falls with need and is highest below 27: Inspectie SZW (2021).
struct SeekHelp {
    static constexpr std::string_view name = "seek_help";
    static constexpr std::string_view about = "Residents with a known need ask for help or stay away";
    Access access;
    Asking asking;

    static void describe(auto& d) {
        d.rule(&SeekHelp::access);
        d.rule(&SeekHelp::asking);
    }

    void operator()(In<AgeMonths> age, In<Need> need, In<NeedKnown> known, In<StanceToService> stance,
                    In<TrustInInstitutions> trust, In<Familiarity> familiarity, In<ContactPerson> contact,
                    In<MisreadsWorkers> misreads, InOut<Seeking> seeking, InOut<OutcomeThisMonth> outcome,
                    Draw<"seek_help: asks"> asks) const {
        const Keyed<HelpOutcome, Service> last = outcome.value();
        seeking = {};
        outcome = {};
        if (nothing(known.value())) return;
        for (const Service service : all_of<Service>()) {
            if (known[service] == 0 || need[service] <= 0 || stance[service] == Stance::given_up) continue;
            const auto k = static_cast<unsigned>(service);
            if (last[service] == HelpOutcome::waiting && asks.chance(asking.stays_on_list, service_count + k)) {
                seeking[service] = 1;
                continue;
            }
            const double odds = asking.stranger(service, need[service], trust[institution_of(service)],
                                                stance[service] == Stance::wary, age, access.hassle(), misreads) +
                                asking.acquaintance(familiarity[service], static_cast<bool>(contact[service]));
            seeking[service] = asks.chance(math::logistic(odds), k) ? 1 : 0;
        }
    }
};

}  // namespace adem::model
