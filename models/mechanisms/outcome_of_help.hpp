#pragma once

#include "models/rules/felt_fairness.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/relief_of_help.hpp"
#include "models/rules/services.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// What help brings: a success takes part of the need away and does the life domain some good; a failure may count.
///
///     need' = need · (1 − relief · (1 + κ · (successes this month − 1))),   d' = d + gain · (1 − d)
///     p(a failure counts) = 1 − forgiveness · (was I heard),   p(a month of waiting counts) = waiting_counts
///
/// A need below the threshold has ended. A success makes who was wary open again. κ: rule relief_of_help. Who feels
/// heard bears a failure: Tyler (2006). Short help can break a spiral: Ong, Theseira & Ng (2019), PNAS 116:7244-7249.
struct OutcomeOfHelp {
    static constexpr std::string_view name = "outcome_of_help";
    static constexpr std::string_view about = "Help that succeeds takes need away; failures are counted";
    FeltFairness felt;
    ReliefOfHelp rule;

    static void describe(auto& d) {
        d.rule(&OutcomeOfHelp::felt);
        d.rule(&OutcomeOfHelp::rule);
    }

    void operator()(In<OutcomeThisMonth> outcome, In<Familiarity> familiarity, In<Match> match,
                    My<ContactPerson, MisreadsResidents> misreads, InOut<Need> need, InOut<NeedKnown> known,
                    InOut<MonthsUnmet> unmet, InOut<LifeDomains> domains, InOut<FailuresInARow> failures,
                    InOut<StanceToService> stance, Draw<"outcome_of_help: felt as failure"> felt_as) const {
        if (nothing(outcome.value())) return;
        const int successes = successes_in(outcome.value());
        for (const Service service : all_of<Service>()) {
            if (outcome[service] == HelpOutcome::none) continue;
            if (outcome[service] == HelpOutcome::helped) {
                need[service] = rule.left_of(service, need[service], successes);
                if (need[service] <= 0) known[service] = 0;
                unmet[service] = 0;
                float& domain = domains[domain_of(service)];
                domain = math::clamp01(domain + rule.gain * (1 - domain));
                failures[service] = 0;
                stance[service] = Stance::open;
                continue;
            }
            const float misread = misreads[service] != nullptr ? *misreads[service] : felt.usual_misreading.value;
            const float counts = outcome[service] == HelpOutcome::waiting
                                     ? rule.waiting_counts.value
                                     : rule.failure_counts(felt.of(familiarity[service], match[service], misread));
            if (felt_as.chance(counts, static_cast<unsigned>(service)) && failures[service] < rule.most_failures)
                ++failures[service];
        }
    }
};

}  // namespace adem::model
