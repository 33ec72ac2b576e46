#pragma once

#include <cmath>

#include "engine/mechanism.hpp"
#include "models/rules/agenda.hpp"
#include "models/state/governance.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// Who hears of a promise, and what it belongs to.
struct PromiseTo {
    AudienceKind audience = AudienceKind::residents;
    float share = 0;               ///< of the residents
    Ref<Programme> project = {};   ///< that makes it; none: regular policy
    Ref<Initiative> members = {};  ///< of this initiative, when they are the audience
};

/// How many promises are made, and on which terms.
///
///     ⌊rate / 12 + u⌋ a month, u uniform;   salience · (1 − mismatch · imposed beyond the usual)
///     audience = seen by all + visibility · (seen when visible − seen by all)
///
/// Maker, partner, month due, salience and street are drawn for each. What comes from above matters less to residents,
/// kept or not. Form and sizes: assumption.
struct PromiseTerms {
    static constexpr std::string_view name = "promise_terms";
    Parameter<float, Institution> made_by;
    Parameter<int> soonest, latest;
    Parameter<float> least_salient, most_salient, audience, audience_when_visible, mismatch;
    Lever<float> joint;
    Agenda agenda;

    static void describe(auto& d) {
        using M = PromiseTerms;
        d.param("made_by", &M::made_by, {{6, 2, 1, 0.5, 0.5, 0}, "1", 0, 100}, LogNormal{1, 0.3}, assumption,
                "Relative number of promises that each institution makes");
        d.param("soonest", &M::soonest, {6, "month", 1, 60}, LogNormal{6, 0.4}, assumption,
                "A promise is due in so many months or later");
        d.param("latest", &M::latest, {24, "month", 1, 120}, LogNormal{24, 0.3}, assumption,
                "A promise is due in at most so many months");
        d.param("least_salient", &M::least_salient, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Salience of the promise that matters least");
        d.param("most_salient", &M::most_salient, {0.9, "1", 0, 1}, Beta{9, 1}, assumption,
                "Salience of the promise that matters most");
        d.param("audience", &M::audience, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Share of residents to whom a promise is made");
        d.param("audience_when_visible", &M::audience_when_visible, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "The same for a project that everybody notices");
        d.param("mismatch", &M::mismatch, {0.4, "1", 0, 1}, Uniform{0, 0.8}, assumption,
                "How much less an imposed promise matters to residents than their own; 0: no less");
        d.rule(&M::agenda);
        d.lever("promises.joint", &M::joint, {0, "1", 0, 1}, assumption,
                "Share of the promises that are made together with a partner");
    }

    float heard_by(float visibility) const { return audience + visibility * (audience_when_visible - audience); }

    /// The promises of one source in this month; says how many. `draw.of(...)` has the numbers of source and promises.
    float make(Births<Promise>& births, Identity source, float per_year, const PromiseTo& to, Month month,
               const auto& draw) const {
        const double u = draw.of(source).uniform();
        const auto count =
            static_cast<int>(std::floor(static_cast<double>(std::max(per_year, 0.0F)) / months_per_year + u));
        for (int n = 0; n < count; ++n) {
            const Identity identity = derive(source, hash_text("promise"), static_cast<std::uint64_t>(month.value),
                                             static_cast<std::uint64_t>(n));
            draft(births, identity, draw.of(identity), month, to);
        }
        return static_cast<float>(count);
    }

    /// One promise; `own` are the numbers of its identity.
    void draft(Births<Promise>& births, Identity identity, const Draws& own, Month month, const PromiseTo& to) const {
        const int wait = soonest + own.below(std::max(1, latest - soonest + 1), for_wait);
        const float more = static_cast<float>(own.uniform(for_salience)) * (most_salient - least_salient);
        const Institution maker = chosen(own, made_by.values, for_maker);
        births.add(identity)
            .set<PromiseMaker>(maker)
            .set<DueMonth>(static_cast<std::int16_t>(month.value + wait))
            .set<Salience>(math::clamp01((least_salient + more) * (1 - mismatch * agenda.beyond_usual())))
            .set<Audience>(math::clamp01(to.share))
            .set<AudienceIs>(to.audience)
            .set<AudienceStreet>(static_cast<float>(own.uniform(for_street)))
            .set<JointWith>(own.chance(joint, for_joint) ? partner_of(maker, own) : no_partner)
            .refer<AudienceInitiative>(to.members)
            .refer<PromiseProgramme>(to.project);
    }

  private:
    static constexpr unsigned for_wait = 0, for_salience = 1, for_maker = 2, for_joint = 16, for_partner = 17,
                              for_street = 32;
    static constexpr std::uint8_t no_partner = 0;

    static Institution chosen(const Draws& own, const Keyed<float, Institution>& weights, unsigned first) {
        Institution best = Institution::municipality;
        double highest = -math::infinity;
        for (const Institution candidate : all_of<Institution>()) {
            const double rank =
                own.rank(static_cast<double>(weights[candidate]), first + static_cast<unsigned>(candidate));
            if (rank > highest) highest = rank, best = candidate;
        }
        return best;
    }
    /// Any other that makes promises; counted from 1.
    std::uint8_t partner_of(Institution maker, const Draws& own) const {
        Keyed<float, Institution> others = made_by.values;
        others[maker] = 0;
        const Institution partner = chosen(own, others, for_partner);
        return partner == maker ? no_partner : static_cast<std::uint8_t>(static_cast<std::uint8_t>(partner) + 1);
    }
};

}  // namespace adem::model
