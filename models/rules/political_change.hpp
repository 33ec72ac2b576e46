#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// What a new council or alderman does to the projects under way.
///
///     reach = (1 − insulation) · (1 − distance · lead)
///     p(stop) = p · reach · (1 + scrutiny · (1 − 2 · record)),  0 while the budget is guaranteed
///     p(another name and lead) = q · reach, for what is not stopped
///
/// `record` is the reliability of the municipality: politics rather stops what fails, so what is out of its reach also
/// runs on when it fails. Political turnover harmed only what politics controls: Akhtari, Moreira & Trucco (2022),
/// American Economic Review 112:442–493. Form and sizes: assumption.
struct PoliticalChange {
    static constexpr std::string_view name = "political_change";
    Parameter<int> interruption;
    Parameter<float> scrutiny, rebrand, drift_of_new_lead, distance_of_network;
    Lever<float> insulation, lead, budget_guarantee;

    static void describe(auto& d) {
        using M = PoliticalChange;
        d.param("interruption", &M::interruption, {24, "month", 0, 600}, LogNormal{24, 0.4}, assumption,
                "Time before a stopped project is resumed");
        d.param("scrutiny", &M::scrutiny, {0.3, "1", -1, 1}, Normal{0.3, 0.3}, assumption,
                "How much rather politics stops projects where promises are broken; 0: no matter");
        d.param("rebrand", &M::rebrand, {0.2, "1", 0, 1}, Beta{2, 8}, assumption,
                "Chance that a project that is not stopped gets another name and lead");
        d.param("drift_of_new_lead", &M::drift_of_new_lead, {0.1, "1", 0, 1}, Uniform{0, 0.2}, assumption,
                "Share of what is left of the sight of its goal that a new lead loses");
        d.param("distance_of_network", &M::distance_of_network, {0.7, "1", 0, 1}, Uniform{0.4, 1}, assumption,
                "How far a network organisation that leads keeps politics at a distance");
        d.lever("governance.insulation", &M::insulation, {0, "1", 0, 1}, assumption,
                "Distance of projects from politics: 1 leaves them out of its reach");
        d.lever("governance.lead", &M::lead, {0, "1", 0, 1}, assumption,
                "Who leads: 0 the municipality, 1 a network organisation outside it");
        d.lever("governance.budget_guarantee", &M::budget_guarantee, {0, "year", 0, 50}, assumption,
                "Years in which no cut or council can stop the money of a project");
    }

    float reach() const { return (1 - insulation) * (1 - distance_of_network * lead); }
    bool guaranteed(int month) const { return static_cast<float>(month) < budget_guarantee * months_per_year; }

    /// `fate.of(line)` has the numbers of a line of projects.
    template <class Projects, class Here, class Fate>
    void befalls(const Projects& projects, float p, const Here& here, Month now, const Fate& fate) const {
        const float record = here.template get<ReliabilityOf>()[Institution::municipality];
        const float stop = guaranteed(now.value) ? 0 : p * reach() * (1 + scrutiny * (1 - record - record));
        for (const auto& [line, project] : running_by_line(projects)) {
            if (project.template get<Regular>() != 0) continue;
            const Draws own = fate.of(line);
            if (own.chance(static_cast<double>(stop))) {
                stop_project(project, here, now.value);
            } else if (own.chance(static_cast<double>(rebrand * reach()), 1)) {
                float& drift = project.template get<GoalDrift>();
                drift += drift_of_new_lead * (1 - drift);
                project.template get<RebrandedIn>() = static_cast<std::int16_t>(now.value);
                set_back(project, now.value, project.template get<StartUpMonths>());
            }
        }
    }

  private:
    void stop_project(const auto& project, const auto& here, int now) const {
        project.template get<StateOf>() = ProgrammeState::stopped;
        project.template get<StartMonth>() = static_cast<std::int16_t>(std::min(now + interruption, latest_start));
        here.template get<FlowsThisMonth>()[Flow::programmes_stopped] += 1;
        here.template get<SpentThisMonth>()[CostLine::programme_closing] +=
            static_cast<double>(project.template get<CloseCost>());
    }
};

/// The projects as politics finds them.
using ProjectsOfPolitics = Every<Programme, InOut<StateOf>, InOut<StartMonth>, InOut<GoalDrift>, InOut<RebrandedIn>,
                                 In<Predecessor>, In<CloseCost>, In<StartUpMonths>, In<Regular>>;

}  // namespace adem::model
