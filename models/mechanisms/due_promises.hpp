#pragma once

#include <cmath>

#include "engine/mechanism.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/promise_outcome.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Promises are kept, broken or explained, and those who were promised notice.
///
/// 1. A promise of a project that has ended or was stopped passes to the next repeat with the chance that this one
///    carries promises over; else it is lost.
/// 2. So many promises are kept as can be delivered: ⌊capacity / 12 + u⌋, those due first, early if need be. Running
///    projects add to the capacity what they deliver of their own promises.
/// 3. What is due and not kept, or lost, is explained with the chance `explain_no`, and broken otherwise.
///
/// Each resident of the audience has an experience with the maker, of a weight that grows with salience; the record of
/// the maker moves a step towards the outcome. Form: assumption; that refusal with a reason costs less than a broken
/// promise: Nationale ombudsman (2009).
struct DuePromises {
    static constexpr std::string_view name = "due_promises";
    static constexpr std::string_view about = "Promises are kept, broken or explained; their audience notices";
    Parameter<float, PromiseOutcome> fairness, effectiveness, record;
    Parameter<float> weight, memory, own_delivery;
    Parameter<int> listens_from;
    Lever<float> delivery_capacity, explain_no;
    ProgrammeStrength strength;

    static void describe(auto& d) {
        using M = DuePromises;
        d.param("fairness", &M::fairness, {{0.8, 0.2, 0.55}, "1", 0, 1}, Fixed{}, assumption,
                "How fairly treated one feels, by what became of the promise");
        d.param("effectiveness", &M::effectiveness, {{0.85, 0.1, 0.25}, "1", 0, 1}, Fixed{}, assumption,
                "How well served one feels, by what became of the promise");
        d.param("record", &M::record, {{1, 0, 0.5}, "1", 0, 1}, Fixed{}, assumption,
                "What each outcome adds to an institution's record");
        d.param("weight", &M::weight, {0.5, "1", 0, 10}, LogNormal{0.5, 0.5}, assumption,
                "Weight of the most salient promise, compared with being helped oneself");
        d.param("memory", &M::memory, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Step of the record towards one promise's outcome");
        d.param("own_delivery", &M::own_delivery, {0.75, "1", 0, 2}, Beta{6, 2}, assumption,
                "Share of its promises that a project at full strength can deliver itself");
        d.param("listens_from", &M::listens_from, {192, "month", 0, 300}, Fixed{}, assumption,
                "Age from which promises are noticed");
        d.lever("promises.delivery_capacity", &M::delivery_capacity, {3, "promise/year", 0, 1000}, assumption,
                "Promises that can be delivered");
        d.lever("promises.explain_no", &M::explain_no, {0.2, "1", 0, 1}, assumption,
                "Share of what cannot be delivered that is refused with a reason");
        d.rule(&M::strength);
    }

    using Promises =
        Every<Promise, In<PromiseMaker>, InOut<PromiseProgramme>, In<DueMonth>, In<Salience>, In<Audience>>;
    using Projects = Every<Programme, In<StateOf>, In<Predecessor>, In<PromisesPerYear>, In<PromiseCarryOver>>;
    using Institutions = Every<InstitutionHere, In<Kind>, InOut<Reliability>>;
    using Books = Whole<Neighbourhood, InOut<FlowsThisMonth>, InOut<ReliabilityOf>>;
    using Hearing = Draw<"due_promises: who hears">;

    void operator()(Promises promises, Projects projects, Institutions institutions,
                    Every<Resident, In<AgeMonths>> residents, Books here, Send<Experience> send, Deaths<Promise> deaths,
                    Now now, Draw<"due_promises: delivery"> delivery, Draw<"due_promises: fate"> fate,
                    Hearing hearing) const {
        int deliverable = can_deliver(projects, delivery.uniform());
        for (const auto& promise : by_due_month(promises)) {
            const Draws own = fate.of(promise);
            const bool lost = !is_carried(promise, projects, own);
            const bool due = now.month().value >= promise.template get<DueMonth>();
            PromiseOutcome outcome = PromiseOutcome::kept;
            if (!lost && deliverable > 0) {
                --deliverable;
            } else if (lost || due) {
                outcome =
                    own.chance(static_cast<double>(explain_no), 1) ? PromiseOutcome::explained : PromiseOutcome::broken;
            } else {
                continue;
            }
            deaths.remove(promise.row());
            here.get<FlowsThisMonth>()[flow_of(outcome)] += 1;
            remember(promise.template get<PromiseMaker>(), outcome, institutions, here);
            tell(promise, outcome, residents, hearing, send);
        }
    }

  private:
    /// How many promises can be delivered this month, kept whole by a number u in (0, 1).
    int can_deliver(const Projects& projects, double u) const {
        float per_year = delivery_capacity;
        for (const auto& [line, project] : running_by_line(projects))
            per_year +=
                own_delivery * strength.of(project.template get<StateOf>()) * project.template get<PromisesPerYear>();
        return static_cast<int>(std::floor(static_cast<double>(per_year) / months_per_year + u));
    }

    static std::vector<Promises::Individual> by_due_month(const Promises& promises) {
        std::vector<Promises::Individual> sorted = promises.by_identity();
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
            return a.template get<DueMonth>() < b.template get<DueMonth>();
        });
        return sorted;
    }

    /// Whether somebody still answers for the promise: regular policy, a project that runs, or the repeat that takes
    /// it over now.
    static bool is_carried(const Promises::Individual& promise, const Projects& projects, const Draws& own) {
        Ref<Programme>& project = promise.get<PromiseProgramme>();
        if (!project) return true;
        const ProgrammeState state = projects[project].get<StateOf>();
        if (state != ProgrammeState::ended && state != ProgrammeState::stopped) return true;
        const Ref<Programme> next = state == ProgrammeState::ended ? successor_of(projects, project) : Ref<Programme>();
        if (!next || !own.chance(static_cast<double>(projects[next].get<PromiseCarryOver>()))) return false;
        project = next;
        return projects[next].get<StateOf>() != ProgrammeState::stopped;
    }

    void remember(Institution maker, PromiseOutcome outcome, const Institutions& institutions,
                  const Books& here) const {
        float& known = here.get<ReliabilityOf>()[maker];
        known = math::clamp01(known + memory * (record[outcome] - known));
        for (const auto institution : institutions)
            if (institution.get<Kind>() == maker) institution.get<Reliability>() = known;
    }

    void tell(const Promises::Individual& promise, PromiseOutcome outcome, const auto& residents,
              const Hearing& hearing, Send<Experience>& send) const {
        const float felt = weight * promise.get<Salience>();
        if (felt <= 0) return;
        const Experience experience{{}, promise.get<PromiseMaker>(), fairness[outcome], effectiveness[outcome], felt};
        const auto audience = static_cast<double>(promise.get<Audience>());
        for (const auto resident : residents) {
            if (resident.template get<AgeMonths>() < listens_from) continue;
            if (hearing.of(resident).uniform(promise.identity()) < audience)
                send.to(resident.row(), promise.identity(), experience);
        }
    }
};

}  // namespace adem::model
