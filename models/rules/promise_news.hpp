#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/promise_audience.hpp"
#include "models/rules/promise_outcome.hpp"
#include "models/rules/services.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// What the outcome of a promise does: to those who hear of it, and to the record of who made it.
///
///     experience: fairness and effectiveness by outcome, weight = w · salience · (1 + face · F)
///     record' = record + memory · (y − record),  y by outcome
///     inconsistency' = inconsistency + memory · ((1 − calm · alignment) · (2 · (y − record))² − inconsistency)
///
/// F: how well one knows a face in that institution, 0 to 1. What is delivered counts for more from somebody one knows,
/// and so does what is not; without promises a familiar face adds nothing here. That refusal with a reason costs less
/// than a broken promise: Nationale ombudsman (2009). Form and sizes: assumption.
struct PromiseNews {
    static constexpr std::string_view name = "promise_news";
    Parameter<float, PromiseOutcome> fairness, effectiveness, record;
    Parameter<float> weight, face, memory, calm;
    PromiseAudience audience;

    static void describe(auto& d) {
        using M = PromiseNews;
        d.param("fairness", &M::fairness, {{0.8, 0.2, 0.55}, "1", 0, 1}, LogNormal{1, 0.2}, assumption,
                "How fairly treated one feels, by what became of the promise");
        d.param("effectiveness", &M::effectiveness, {{0.85, 0.1, 0.25}, "1", 0, 1}, LogNormal{1, 0.2}, assumption,
                "How well served one feels, by what became of the promise");
        d.param("record", &M::record, {{1, 0, 0.5}, "1", 0, 1}, LogNormal{1, 0.2}, assumption,
                "Record towards which each outcome moves that of an institution");
        d.param("weight", &M::weight, {0.5, "1", 0, 10}, LogNormal{0.5, 0.5}, assumption,
                "Weight of the most salient promise, compared with being helped oneself");
        d.param("face", &M::face, {0.5, "1", 0, 5}, Uniform{0, 1}, assumption,
                "How much more it weighs when one knows a face there well; 0: no more");
        d.param("memory", &M::memory, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Step of the record towards one promise's outcome");
        d.param("calm", &M::calm, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the inconsistency that full agreement between partners takes away; 0: none");
        d.rule(&M::audience);
    }

    using Institutions = Every<InstitutionHere, In<Kind>, InOut<Reliability>>;

    void remember(Institution maker, PromiseOutcome outcome, const Institutions& institutions, const auto& here) const {
        float& known = here.template get<ReliabilityOf>()[maker];
        float& unsteady = here.template get<InconsistencyOf>()[maker];
        const float surprise = record[outcome] - known;
        const float twice = surprise + surprise;
        unsteady =
            math::clamp01(unsteady + memory * ((1 - calm * here.template get<Alignment>()) * twice * twice - unsteady));
        known = math::clamp01(known + memory * surprise);
        for (const auto institution : institutions)
            if (institution.get<Kind>() == maker) institution.get<Reliability>() = known;
    }

    void tell(const auto& promise, Institution maker, Identity sender, PromiseOutcome outcome,
              const PromiseAudience::Residents& residents, const PromiseAudience::Homes& homes, const auto& hearing,
              Send<Experience>& send) const {
        const float felt = weight * promise.template get<Salience>();
        if (felt <= 0) return;
        for (const auto resident : residents) {
            if (!audience.hears(promise, resident, homes, hearing)) continue;
            const float known = face > 0 ? face * knows(resident, maker) : 0;
            send.to(resident.row(), sender, {{}, maker, fairness[outcome], effectiveness[outcome], felt * (1 + known)});
        }
    }

  private:
    static float knows(const PromiseAudience::Residents::Individual& resident, Institution institution) {
        float best = 0;
        for (const Service service : all_of<Service>())
            if (institution_of(service) == institution && resident.get<ContactPerson>()[service])
                best = std::max(best, static_cast<float>(resident.get<Familiarity>()[service]));
        return best;
    }
};

}  // namespace adem::model
