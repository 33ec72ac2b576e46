#pragma once

#include "models/rules/promise_keeping.hpp"
#include "models/rules/promise_news.hpp"

namespace adem::model {

/// Promises are kept, broken or explained, and those who were promised notice.
///
/// 1. A promise for which nobody answers any more is lost: its project ended, was stopped or renamed and the promise
///    was not taken over, its partner left, or a new council dropped it.
/// 2. So many promises are kept as can be delivered, those due first, early if need be.
/// 3. What is due and not kept, or lost, is explained with the chance `explain_no`, and broken otherwise.
///
/// What can be delivered and who answers: rules/promise_keeping.hpp; what the outcome does: rules/promise_news.hpp.
/// Form: assumption.
struct DuePromises {
    static constexpr std::string_view name = "due_promises";
    static constexpr std::string_view about = "Promises are kept, broken or explained; their audience notices";
    Lever<float> explain_no;
    PromiseKeeping keeping;
    PromiseNews news;

    static void describe(auto& d) {
        d.lever("promises.explain_no", &DuePromises::explain_no, {0.2, "1", 0, 1}, assumption, "");
        d.rule(&DuePromises::keeping);
        d.rule(&DuePromises::news);
    }
    using Here = Whole<Neighbourhood, In<ResidentsAtStart>, In<Alignment>, In<PartnerPresent>, In<PoliticalEventNow>,
                       InOut<FlowsThisMonth>, InOut<ReliabilityOf>, InOut<InconsistencyOf>>;

    void operator()(PromiseKeeping::Promises promises, PromiseKeeping::Projects projects,
                    PromiseKeeping::Workers workers, PromiseNews::Institutions institutions,
                    PromiseAudience::Residents residents, PromiseAudience::Homes homes, Here here,
                    Send<Experience> send, Deaths<Promise> deaths, Now now, Draw<"due_promises: delivery"> delivery,
                    Draw<"due_promises: fate"> fate, Draw<"due_promises: who hears"> hearing) const {
        int deliverable = keeping.can_deliver(projects, workers, here, delivery.uniform());
        for (const auto& promise : by_due_month(promises)) {
            const Draws own = fate.of(promise);
            const bool lost = !keeping.is_carried(promise, projects, here, now.month(), own);
            PromiseOutcome outcome = PromiseOutcome::kept;
            if (!lost && deliverable > 0) {
                if (!keeping.is_done_by_partner(promise, own)) --deliverable;
            } else if (lost || now.month().value >= promise.template get<DueMonth>()) {
                outcome = own.chance(explain_no, 1) ? PromiseOutcome::explained : PromiseOutcome::broken;
            } else {
                continue;
            }
            deaths.remove(promise.row());
            here.get<FlowsThisMonth>()[flow_of(outcome)] += 1;
            for (const auto& [maker, sender] : makers_of(promise)) {
                news.remember(maker, outcome, institutions, here);
                news.tell(promise, maker, sender, outcome, residents, homes, hearing, send);
            }
        }
    }
};

}  // namespace adem::model
