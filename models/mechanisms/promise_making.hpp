#pragma once

#include <cmath>

#include "engine/mechanism.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Regular policy and projects make promises to residents.
///
/// Each source makes ⌊rate / 12 + u⌋ promises a month (u uniform): regular policy at the rate of the lever, a running
/// project at its own, less in its start-up. Maker, due month and salience are drawn for each promise; its audience is
/// a share of residents that grows with the visibility of the project. Form: assumption.
struct PromiseMaking {
    static constexpr std::string_view name = "promise_making";
    static constexpr std::string_view about = "Regular policy and projects make promises";
    Parameter<float, Institution> made_by;
    Parameter<int> soonest, latest;
    Parameter<float> least_salient, most_salient, audience, audience_when_visible;
    Lever<float> rate;
    ProgrammeStrength strength;

    static void describe(auto& d) {
        using M = PromiseMaking;
        d.param("made_by", &M::made_by, {{6, 2, 1, 0.5, 0.5, 0}, "1", 0, 100}, Fixed{}, assumption,
                "Relative number of promises that each institution makes");
        d.param("soonest", &M::soonest, {6, "month", 1, 60}, Fixed{}, assumption,
                "A promise is due in so many months or later");
        d.param("latest", &M::latest, {24, "month", 1, 120}, Fixed{}, assumption,
                "A promise is due in at most so many months");
        d.param("least_salient", &M::least_salient, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Salience of the promise that matters least");
        d.param("most_salient", &M::most_salient, {0.9, "1", 0, 1}, Beta{9, 1}, assumption,
                "Salience of the promise that matters most");
        d.param("audience", &M::audience, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Share of residents to whom a promise is made");
        d.param("audience_when_visible", &M::audience_when_visible, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "The same for a project that everybody notices");
        d.lever("promises.rate", &M::rate, {4, "promise/year", 0, 1000}, assumption, "Promises of regular policy");
        d.rule(&M::strength);
    }

    void operator()(Every<Programme, In<StateOf>, In<Predecessor>, In<PromisesPerYear>, In<Visibility>> projects,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>> here, Births<Promise> births, Now now,
                    Draw<"promise_making: promises"> draw) const {
        const Maker maker{*this, births, now.month(), here.get<FlowsThisMonth>()};
        maker.promise(draw, here.identity(), rate, audience, {});
        for (const auto& [line, project] : running_by_line(projects)) {
            const float work = strength.of(project.template get<StateOf>());
            const float seen = project.template get<Visibility>();
            maker.promise(draw, line, work * project.template get<PromisesPerYear>(),
                          audience + seen * (audience_when_visible - audience), project.ref());
        }
    }

  private:
    struct Maker {
        const PromiseMaking& rule;
        Births<Promise>& births;
        Month month;
        Keyed<float, Flow>& flows;

        void promise(const auto& draw, Identity source, float per_year, float heard_by, Ref<Programme> project) const {
            const double u = draw.of(source).uniform();
            const auto count = static_cast<int>(std::floor(static_cast<double>(per_year) / months_per_year + u));
            for (int n = 0; n < count; ++n) {
                const Identity identity = derive(source, hash_text("promise"), static_cast<std::uint64_t>(month.value),
                                                 static_cast<std::uint64_t>(n));
                const Draws own = draw.of(identity);
                const int wait = rule.soonest + own.below(std::max(1, rule.latest - rule.soonest + 1), 0);
                const auto salience = static_cast<float>(own.uniform(1)) * (rule.most_salient - rule.least_salient);
                births.add(identity)
                    .template set<PromiseMaker>(rule.institution(own))
                    .template set<DueMonth>(static_cast<std::int16_t>(month.value + wait))
                    .template set<Salience>(math::clamp01(rule.least_salient + salience))
                    .template set<Audience>(math::clamp01(heard_by))
                    .template refer<PromiseProgramme>(project);
            }
            flows[Flow::promises_made] += static_cast<float>(count);
        }
    };

    Institution institution(const Draws& own) const {
        Institution chosen = Institution::municipality;
        double best = -math::infinity;
        for (const Institution candidate : all_of<Institution>()) {
            const auto k = 2 + static_cast<unsigned>(candidate);
            const double rank = own.rank(static_cast<double>(made_by[candidate]), k);
            if (rank > best) best = rank, chosen = candidate;
        }
        return chosen;
    }
};

}  // namespace adem::model
