#pragma once

#include <cmath>

#include "engine/mechanism.hpp"
#include "models/rules/political_change.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// How many promises can be delivered, and who still answers for a promise.
///
///     a year:  capacity · (1 + a · alignment) · (1 + b · mandate · min(1, area managers))
///              + own · Σ ambition · strength
///     a month: ⌊a year / 12 + u⌋
///
/// Partners who agree deliver more, and so does an area manager who may decide. A joint promise is delivered by the
/// partner with some chance. Form and sizes: assumption.
struct PromiseKeeping {
    static constexpr std::string_view name = "promise_keeping";
    Parameter<float> own_delivery, by_alignment, by_mandate, done_by_partner, dropped_by_council, dropped_by_alderman;
    Lever<float> delivery_capacity, mandate;
    ProgrammeStrength strength;
    Ambition ambition;
    PoliticalChange change;

    static void describe(auto& d) {
        using M = PromiseKeeping;
        d.param("own_delivery", &M::own_delivery, {0.75, "1", 0, 2}, Beta{6, 2}, assumption,
                "Share of its promises that a project at full strength can deliver itself");
        d.param("by_alignment", &M::by_alignment, {0.3, "1", 0, 5}, Uniform{0, 0.6}, assumption,
                "How much more can be delivered when all partners agree; 0: no more");
        d.param("by_mandate", &M::by_mandate, {0.25, "1", 0, 5}, Uniform{0, 0.5}, assumption,
                "How much more can be delivered when an area manager may decide; 0: no more");
        d.param("done_by_partner", &M::done_by_partner, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Chance that a joint promise is delivered by the partner");
        d.param("dropped_by_council", &M::dropped_by_council, {0.1, "1", 0, 1}, Beta{1, 9}, assumption,
                "Chance that a new council drops an open promise of regular policy");
        d.param("dropped_by_alderman", &M::dropped_by_alderman, {0.03, "1", 0, 1}, Beta{1, 32}, assumption,
                "The same for a new alderman");
        d.lever("promises.delivery_capacity", &M::delivery_capacity, {3, "promise/year", 0, 1000}, assumption,
                "Promises that can be delivered");
        d.lever("governance.mandate", &M::mandate, {0, "1", 0, 1}, assumption, "");
        d.rule(&M::strength);
        d.rule(&M::ambition);
        d.rule(&M::change);
    }

    using Promises = Every<Promise, In<PromiseMaker>, InOut<PromiseProgramme>, In<DueMonth>, In<Salience>, In<Audience>,
                           In<AudienceIs>, In<AudienceStreet>, In<AudienceInitiative>, In<JointWith>>;
    using Projects = Every<Programme, In<StateOf>, In<Predecessor>, In<PromisesPerYear>, In<PromiseCarryOver>,
                           In<ProgrammePosts>, In<RebrandedIn>, In<Regular>, In<Fit>, In<GoalDrift>>;
    using Workers = Every<Worker, In<RoleOf>, In<WorkingTime>, In<Leaving>>;

    /// This month, kept whole by a number u in (0, 1).
    int can_deliver(const Projects& projects, const Workers& workers, const auto& here, double u) const {
        float per_year = delivery_capacity * (1 + by_alignment * here.template get<Alignment>()) *
                         (1 + by_mandate * mandate * area_managers(workers));
        for (const auto& [line, project] : running_by_line(projects))
            per_year += own_delivery * strength.of_project(project) *
                        ambition.of(project, here.template get<ResidentsAtStart>());
        return static_cast<int>(std::floor(static_cast<double>(per_year) / months_per_year + u));
    }

    /// Whether somebody still answers for it: the partner, regular policy, a project that runs under its name, or the
    /// repeat that takes it over now.
    bool is_carried(const Promises::Individual& promise, const Projects& projects, const auto& here, Month now,
                    const Draws& own) const {
        if (has_lost_its_partner(promise, here)) return false;
        Ref<Programme>& project = promise.get<PromiseProgramme>();
        if (!project) return !own.chance(dropped(here.template get<PoliticalEventNow>()), for_dropping);
        const ProgrammeState state = projects[project].get<StateOf>();
        const bool renamed = projects[project].get<RebrandedIn>() == now.value;
        if (state != ProgrammeState::ended && state != ProgrammeState::stopped)
            return !renamed || own.chance(static_cast<double>(projects[project].get<PromiseCarryOver>()));
        const Ref<Programme> next = state == ProgrammeState::ended ? successor_of(projects, project) : Ref<Programme>();
        if (!next || !own.chance(static_cast<double>(projects[next].get<PromiseCarryOver>()))) return false;
        project = next;
        return projects[next].get<StateOf>() != ProgrammeState::stopped;
    }

    /// Whether a joint promise takes none of the capacity, since the partner does it.
    bool is_done_by_partner(const Promises::Individual& promise, const Draws& own) const {
        return promise.get<JointWith>() != 0 && own.chance(done_by_partner, for_partner);
    }

  private:
    static constexpr unsigned for_partner = 2, for_dropping = 3;

    double dropped(PoliticalEvent event) const {
        const float p = event == PoliticalEvent::new_council    ? dropped_by_council.value
                        : event == PoliticalEvent::new_alderman ? dropped_by_alderman.value
                                                                : 0;
        return static_cast<double>(p * change.reach());
    }
    static bool has_lost_its_partner(const Promises::Individual& promise, const auto& here) {
        const int partner = promise.get<JointWith>() - 1;
        return partner >= 0 && here.template get<PartnerPresent>()[static_cast<Institution>(partner)] == 0;
    }
    static float area_managers(const Workers& workers) {
        float fte = 0;
        for (const auto worker : workers.by_identity())
            if (worker.get<RoleOf>() == Role::area_manager && worker.get<Leaving>() == stays)
                fte += worker.get<WorkingTime>();
        return math::clamp01(fte);
    }
};

/// The open promises, those due first.
inline std::vector<PromiseKeeping::Promises::Individual> by_due_month(const PromiseKeeping::Promises& promises) {
    auto sorted = promises.by_identity();
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.template get<DueMonth>() < b.template get<DueMonth>();
    });
    return sorted;
}

/// Who promised, and in whose name news of it goes round: the maker, and the partner of a joint promise.
inline std::vector<std::pair<Institution, Identity>> makers_of(const PromiseKeeping::Promises::Individual& promise) {
    std::vector<std::pair<Institution, Identity>> makers{{promise.get<PromiseMaker>(), promise.identity()}};
    if (const int partner = promise.get<JointWith>(); partner > 0)
        makers.emplace_back(static_cast<Institution>(partner - 1), derive(promise.identity(), 1));
    return makers;
}

}  // namespace adem::model
