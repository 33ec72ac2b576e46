#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// A new council, or a new alderman, may stop the projects that are under way.
///
/// Each running project stops with
///
///     p = (1 − (1 − p_election · election) (1 − p_exit · exit)) · (1 − insulation) · (1 + scrutiny · (1 − 2 · record))
///
/// where `record` is the reliability of the municipality: politics rather stops what fails, so what is insulated also
/// runs on when it fails. A stopped project may start again after an interruption, until its end month; repeats of it
/// wait as long. Political turnover harmed only what politics controls: Akhtari, Moreira & Trucco (2022), American
/// Economic Review 112:442–493. Aldermen left at 0.20 a year in 2018–2022: De Collegetafel (2022).
struct Elections {
    static constexpr std::string_view name = "elections";
    static constexpr std::string_view about = "New councils and aldermen may stop projects";
    Parameter<int> first, interruption;
    Parameter<float> p_election, p_exit, exit_hazard, scrutiny;
    Lever<float> insulation;

    static void describe(auto& d) {
        using M = Elections;
        d.param("first", &M::first, {14, "month", 0, 47}, Fixed{},
                "Kieswet: municipal elections of March 2026, for a run from January 2025",
                "Month of the first election; then every 48 months");
        d.param("interruption", &M::interruption, {24, "month", 0, 600}, Fixed{}, assumption,
                "Time before a stopped project is resumed");
        d.param("p_election", &M::p_election, {0.25, "1", 0, 1}, Beta{2, 6}, assumption,
                "Chance that an election stops a project");
        d.param("p_exit", &M::p_exit, {0.1, "1", 0, 1}, Beta{1, 9}, assumption,
                "Chance that a new alderman stops a project");
        d.param("exit_hazard", &M::exit_hazard, {0.2, "1/year", 0, 1}, Beta{20, 80},
                "De Collegetafel (2022), Wethoudersonderzoek: 55 % left in the term 2018-2022",
                "Aldermen who leave before the end of their term");
        d.param("scrutiny", &M::scrutiny, {0.3, "1", -1, 1}, Normal{0.3, 0.3}, assumption,
                "How much rather politics stops projects where promises are broken");
        d.lever("governance.insulation", &M::insulation, {0, "1", 0, 1}, assumption,
                "Distance of projects from politics: 1 leaves them out of its reach");
    }

    using Projects = Every<Programme, InOut<StateOf>, InOut<StartMonth>, In<Predecessor>, In<CloseCost>>;

    void operator()(Projects projects,
                    Whole<Neighbourhood, In<ReliabilityOf>, InOut<FlowsThisMonth>, InOut<SpentThisMonth>> here, Now now,
                    Draw<"elections: alderman leaves"> exits, Draw<"elections: project is stopped"> stops) const {
        const bool election = (now.month().value - first) % months_per_term == 0;
        const bool exit = exits.chance(static_cast<double>(exit_hazard) / months_per_year);
        if (!election && !exit) return;
        const float record = here.get<ReliabilityOf>()[Institution::municipality];
        const float unharmed = (election ? 1 - p_election : 1) * (exit ? 1 - p_exit : 1);
        const float p = (1 - unharmed) * (1 - insulation) * (1 + scrutiny * (1 - record - record));
        for (const auto& [line, project] : running_by_line(projects)) {
            if (!stops.of(line).chance(static_cast<double>(p))) continue;
            project.template get<StateOf>() = ProgrammeState::stopped;
            const int resumed = std::min(now.month().value + interruption, last_month);
            project.template get<StartMonth>() = static_cast<std::int16_t>(resumed);
            here.get<FlowsThisMonth>()[Flow::programmes_stopped] += 1;
            here.get<SpentThisMonth>()[CostLine::programme_closing] +=
                static_cast<double>(project.template get<CloseCost>());
        }
    }

  private:
    static constexpr int months_per_term = 48;
    static constexpr int last_month = 600;  // the highest that StartMonth can hold: beyond every run
};

}  // namespace adem::model
